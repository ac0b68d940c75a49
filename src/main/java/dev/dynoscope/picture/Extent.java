package dev.dynoscope.picture;

/**
 * An upright rectangle that something fills, without the width of its stroke.
 *
 * @param x left edge
 * @param y top edge
 * @param width not negative
 * @param height not negative
 */
public record Extent(double x, double y, double width, double height) {
  /** Refuses what is no rectangle. */
  public Extent {
    Check.finite("an extent", x, y);
    Check.sizes("an extent", width, height);
  }

  /** Whether a point lies inside or on the edge. */
  public boolean contains(double px, double py) {
    return px >= x && px <= x + width && py >= y && py <= y + height;
  }

  /** The smallest rectangle around both. */
  public Extent union(Extent other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    double right = Math.max(x + width, other.x + other.width);
    double bottom = Math.max(y + height, other.y + other.height);
    return new Extent(left, top, right - left, bottom - top);
  }

  /** This and {@code edge} more on each side. */
  public Extent grown(double edge) {
    return new Extent(x - edge, y - edge, width + 2 * edge, height + 2 * edge);
  }

  /** Whether both have more than an edge in common. */
  public boolean overlaps(Extent other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }

  /** In square units. */
  public double area() {
    return width * height;
  }

  /** Where this is seen from outside a group that holds it. */
  Extent through(Group group) {
    return new Extent(
        group.dx() + group.scale() * x,
        group.dy() + group.scale() * y,
        group.scale() * width,
        group.scale() * height);
  }

  /** The middle, across. */
  public double centreX() {
    return x + width / 2;
  }

  /** The middle, down. */
  public double centreY() {
    return y + height / 2;
  }
}
