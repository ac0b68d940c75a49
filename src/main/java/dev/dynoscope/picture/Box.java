package dev.dynoscope.picture;

/**
 * A rectangle, its corners rounded by {@code radius}. All lengths in picture units.
 *
 * @param id stable id or empty
 * @param x left edge
 * @param y top edge
 * @param width not negative
 * @param height not negative
 * @param radius of the corners; painters take at most half the shorter side
 * @param fill inside
 * @param stroke edge
 */
public record Box(
    String id,
    double x,
    double y,
    double width,
    double height,
    double radius,
    Fill fill,
    Stroke stroke)
    implements Shape {

  /** Refuses what cannot be drawn. */
  public Box {
    Check.finite("box " + id, x, y);
    Check.sizes("box " + id, width, height, radius);
    radius = Math.min(radius, Math.min(width, height) / 2);
  }

  /** A sharp-cornered box that paints nothing yet. */
  public static Box at(double x, double y, double width, double height) {
    return new Box("", x, y, width, height, 0, Fill.NONE, Stroke.NONE);
  }

  @Override
  public Box id(String newId) {
    return new Box(newId, x, y, width, height, radius, fill, stroke);
  }

  /** With round corners. */
  public Box rounded(double newRadius) {
    return new Box(id, x, y, width, height, newRadius, fill, stroke);
  }

  /** With half circles at the short ends. */
  public Box pill() {
    return rounded(Math.min(width, height) / 2);
  }

  /** Filled. */
  public Box fill(Ink ink) {
    return fill(Fill.of(ink));
  }

  /** Filled. */
  public Box fill(Fill newFill) {
    return new Box(id, x, y, width, height, radius, newFill, stroke);
  }

  /** With an edge. */
  public Box stroke(Ink ink, double strokeWidth) {
    return stroke(Stroke.of(ink, strokeWidth));
  }

  /** With an edge. */
  public Box stroke(Stroke newStroke) {
    return new Box(id, x, y, width, height, radius, fill, newStroke);
  }
}
