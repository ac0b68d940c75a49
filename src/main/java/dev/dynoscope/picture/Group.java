package dev.dynoscope.picture;

import java.util.List;

/**
 * Shapes that are moved, scaled and faded together. A child's point p is seen at (dx, dy) + scale *
 * p. Children are painted first and faded as one, so that what overlaps does not shine through.
 *
 * @param id stable id or empty
 * @param opacity 0 to 1
 * @param dx moved right by, in the units around the group
 * @param dy moved down by, in the units around the group
 * @param scale not negative, about the group's own origin
 * @param children from bottom to top
 */
public record Group(
    String id, double opacity, double dx, double dy, double scale, List<Shape> children)
    implements Shape {

  /** Refuses what cannot be drawn. */
  public Group {
    Check.opacity("group " + id, opacity);
    Check.finite("group " + id, dx, dy);
    Check.sizes("group " + id, scale);
    children = List.copyOf(children);
  }

  /** Shapes kept together, unmoved. */
  public static Group of(List<? extends Shape> children) {
    return new Group("", 1, 0, 0, 1, List.copyOf(children));
  }

  /** Shapes kept together, unmoved. */
  public static Group of(Shape... children) {
    return of(List.of(children));
  }

  @Override
  public Group id(String newId) {
    return new Group(newId, opacity, dx, dy, scale, children);
  }

  /** Moved so that the group's origin is at a point. */
  public Group at(double newDx, double newDy) {
    return new Group(id, opacity, newDx, newDy, scale, children);
  }

  /** Faded, 0 to 1. */
  public Group opacity(double newOpacity) {
    return new Group(id, newOpacity, dx, dy, scale, children);
  }

  /** Scaled about its own origin. */
  public Group scale(double newScale) {
    return new Group(id, opacity, dx, dy, newScale, children);
  }
}
