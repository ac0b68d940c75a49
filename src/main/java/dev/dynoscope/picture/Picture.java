package dev.dynoscope.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A whole drawing as a value: the painter on screen, the SVG writer and the bitmap writers all draw
 * this.
 *
 * @param width in picture units, more than 0
 * @param height in picture units, more than 0
 * @param palette what the inks look like; {@link Ink#BACKGROUND} fills the picture
 * @param shapes from bottom to top
 */
public record Picture(double width, double height, Palette palette, List<Shape> shapes) {

  /** Refuses an empty sheet and an id that is used twice. */
  public Picture {
    Check.sizes("a picture", width, height);
    if (width == 0 || height == 0) {
      throw new IllegalArgumentException("A picture must have a width and a height above 0.");
    }
    shapes = List.copyOf(shapes);
    refuseDoubles(shapes, new HashSet<>());
  }

  private static void refuseDoubles(List<Shape> shapes, Set<String> seen) {
    for (Shape shape : shapes) {
      if (!shape.id().isEmpty() && !seen.add(shape.id())) {
        throw new IllegalArgumentException("Two shapes have the id '" + shape.id() + "'.");
      }
      if (shape instanceof Group group) {
        refuseDoubles(group.children(), seen);
      }
    }
  }

  /** The same drawing in other colours. */
  public Picture in(Palette other) {
    return new Picture(width, height, other, shapes);
  }

  /**
   * The id of the topmost shape with an id at a point. A shape without one answers for the group it
   * is in; a shape that paints nothing can still be hit, a group of opacity or scale 0 cannot.
   *
   * @param measure how wide text is
   */
  public Optional<String> hit(double x, double y, TextMeasure measure) {
    return new Hit(measure).topmost(shapes, x, y);
  }

  /**
   * Where the shape with an id is seen, groups' moves counted in; empty when there is no such shape
   * or it has nothing in it.
   *
   * @param measure how wide text is
   */
  public Optional<Extent> bounds(String id, TextMeasure measure) {
    return new Bounds(measure).find(shapes, id);
  }
}
