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
 * Tells which small groups, such as tokens, move in great numbers. Those are painted once, and laid
 * down from then on, which is several times as fast; a few are painted as quickly as they are.
 * Small groups always stand on whole pixels, so that both ways look the same.
 */
final class Sprites {
  private static final int MOST_CHILDREN = 4;
  private static final int MOST_SEGMENTS = 12;

  /** So many in a frame are many. */
  private static final int MANY = 60;

  private Map<List<Shape>, Place> before = new HashMap<>();
  private Map<List<Shape>, Place> now = new HashMap<>();
  private int last;
  private int painted;

  /** Another frame begins. */
  void next() {
    Map<List<Shape>, Place> frame = before;
    before = now;
    now = frame;
    now.clear();
    last = painted;
    painted = 0;
  }

  /** Whether this is one of many, and was there in the frame before, or is there twice. */
  boolean many(Group group, Place place) {
    painted++;
    if (last < MANY) {
      return false;
    }
    boolean twin = now.put(group.children(), place) != null;
    Place was = before.get(group.children());
    return was != null && was.scale() == place.scale() && (twin || !was.equals(place));
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
