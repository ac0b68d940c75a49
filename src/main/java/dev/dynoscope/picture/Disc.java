package dev.dynoscope.picture;

/**
 * A circle. All lengths in picture units.
 *
 * @param id stable id or empty
 * @param cx centre
 * @param cy centre
 * @param r radius, not negative
 * @param fill inside
 * @param stroke edge
 */
public record Disc(String id, double cx, double cy, double r, Fill fill, Stroke stroke)
    implements Shape {

  /** Refuses what cannot be drawn. */
  public Disc {
    Check.finite("disc " + id, cx, cy);
    Check.sizes("disc " + id, r);
  }

  /** A disc that paints nothing yet. */
  public static Disc at(double cx, double cy, double r) {
    return new Disc("", cx, cy, r, Fill.NONE, Stroke.NONE);
  }

  @Override
  public Disc id(String newId) {
    return new Disc(newId, cx, cy, r, fill, stroke);
  }

  /** Filled. */
  public Disc fill(Ink ink) {
    return fill(Fill.of(ink));
  }

  /** Filled. */
  public Disc fill(Fill newFill) {
    return new Disc(id, cx, cy, r, newFill, stroke);
  }

  /** With an edge. */
  public Disc stroke(Ink ink, double width) {
    return stroke(Stroke.of(ink, width));
  }

  /** With an edge. */
  public Disc stroke(Stroke newStroke) {
    return new Disc(id, cx, cy, r, fill, newStroke);
  }
}
