package dev.dynoscope.view;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which small groups are the same from frame to frame, such as tokens, and only move or stand
 * still. They are painted once, and laid down from then on, which is several times as fast.
 */
final class Sprites {
  private static final int MOST_CHILDREN = 4;
  private static final int MOST_SEGMENTS = 12;

  private Map<List<Shape>, Place> before = new HashMap<>();
  private Map<List<Shape>, Place> now = new HashMap<>();

  /** Another frame begins. */
  void next() {
    Map<List<Shape>, Place> last = before;
    before = now;
    now = last;
    now.clear();
  }

  /** How a group is to be painted. */
  enum Way {
    /** Shape by shape. */
    PLAIN,
    /** From a sheet that shows it exactly where it is. */
    KEPT,
    /** From a sheet that may be half a pixel beside its place. */
    MOVED
  }

  /** What small groups did since the frame before; each is kept in mind. */
  Way way(Group group, Place place) {
    if (!small(group)) {
      return Way.PLAIN;
    }
    Place twin = now.put(group.children(), place);
    Place last = before.get(group.children());
    if (last == null || last.scale() != place.scale()) {
      return Way.PLAIN;
    }
    // many of a kind are not told apart
    return twin == null && last.equals(place) ? Way.KEPT : Way.MOVED;
  }

  /** Few shapes, none of which is a group or long. */
  static boolean small(Group group) {
    List<Shape> children = group.children();
    boolean words = false;
    if (children.size() > MOST_CHILDREN) {
      return false;
    }
    for (Shape child : children) {
      switch (child) {
        case Group _ -> {
          return false;
        }
        case Curve curve -> {
          if (curve.path().size() > MOST_SEGMENTS) {
            return false;
          }
        }
        case Label _ -> words = true;
        case Box _, Disc _ -> {}
      }
    }
    return words;
  }

  /** Whether a group is one stroke of the brush: it can be faded as it is, with no sheet. */
  static boolean bare(Group group) {
    return group.children().size() == 1
        && switch (group.children().getFirst()) {
          case Box box -> one(box.fill(), box.stroke());
          case Disc disc -> one(disc.fill(), disc.stroke());
          case Curve curve -> one(curve.fill(), curve.stroke());
          case Label _ -> true;
          case Group _ -> false;
        };
  }

  private static boolean one(Fill fill, Stroke stroke) {
    return !fill.visible() || !stroke.visible();
  }
}
