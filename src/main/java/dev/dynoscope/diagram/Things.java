package dev.dynoscope.diagram;

import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** The things that stand on the stage, found by their ids. */
final class Things {
  private final List<Shape> things;
  private final TextMeasure measure;

  Things(List<Shape> things, TextMeasure measure) {
    this.things = things;
    this.measure = measure;
  }

  /** Where a thing, or a part of one, is seen; empty if there is none with this id. */
  Optional<Extent> at(String id) {
    return new Picture(1, 1, Palette.DARK, things).bounds(id, measure);
  }

  /** The things after {@code touches}. */
  static List<Shape> touched(List<Shape> things, SortedMap<String, UnaryOperator<Group>> touches) {
    if (touches.isEmpty()) {
      return things;
    }
    List<Shape> changed = new ArrayList<>(things.size());
    for (Shape thing : things) {
      changed.add(thing instanceof Group group ? touched(group, touches) : thing);
    }
    return changed;
  }

  private static Group touched(Group group, SortedMap<String, UnaryOperator<Group>> touches) {
    List<Shape> children = touched(group.children(), touches);
    Group same =
        children.equals(group.children())
            ? group
            : new Group(
                group.id(), group.opacity(), group.dx(), group.dy(), group.scale(), children);
    UnaryOperator<Group> touch = touches.get(group.id());
    return touch == null ? same : touch.apply(same);
  }

  /** Moved by so much from where it stands. */
  static UnaryOperator<Group> moved(double dx, double dy) {
    return group -> group.at(group.dx() + dx, group.dy() + dy);
  }

  /** Fainter, 0 to 1 of what it was. */
  static UnaryOperator<Group> faded(double opacity) {
    return group -> group.opacity(group.opacity() * Math.clamp(opacity, 0, 1));
  }

  /** Both of two sets of touches; what both touch is touched twice. */
  static void add(
      SortedMap<String, UnaryOperator<Group>> all, Map<String, UnaryOperator<Group>> more) {
    more.forEach((id, touch) ->
        all.merge(id, touch, (first, second) -> group -> second.apply(first.apply(group))));
  }
}
