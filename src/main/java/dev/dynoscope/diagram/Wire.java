package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;

/**
 * A line between two things, along which a token can travel: a cubic curve from (x1, y1) to (x2,
 * y2), drawn towards (c1x, c1y) and (c2x, c2y).
 */
record Wire(
    double x1, double y1, double c1x, double c1y, double c2x, double c2y, double x2, double y2) {
  /** A point on the stage. */
  record Point(double x, double y) {}

  /** A wire that leaves and arrives level. */
  static Wire across(double x1, double y1, double x2, double y2) {
    double bend = (x2 - x1) / 2;
    return new Wire(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
  }

  /** The same way, from its other end. */
  Wire backwards() {
    return new Wire(x2, y2, c2x, c2y, c1x, c1y, x1, y1);
  }

  Curve curve() {
    return Curve.from(x1, y1).cubicTo(c1x, c1y, c2x, c2y, x2, y2);
  }

  /** The point at a share of the way, 0 to 1. */
  Point at(double t) {
    return new Point(cubic(t, x1, c1x, c2x, x2), cubic(t, y1, c1y, c2y, y2));
  }

  private static double cubic(double t, double a, double b, double c, double d) {
    double s = 1 - t;
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  }
}
