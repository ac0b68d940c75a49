package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;

/** Rectangles that are not upright. */
final class Turned {
  private static final double ROUND = 0.55;

  private Turned() {}

  /**
   * A rectangle about a centre, turned clockwise.
   *
   * @param radius of its corners
   * @param angle in radians
   */
  static Curve box(double cx, double cy, double width, double height, double radius, double angle) {
    double w = width / 2;
    double h = height / 2;
    double r = Math.min(radius, Math.min(w, h));
    double k = r * (1 - ROUND);
    Turn turn = new Turn(cx, cy, angle);
    Curve curve = Curve.from(turn.x(-w + r, -h), turn.y(-w + r, -h));
    curve = corner(turn, curve, w - r, -h, w - k, -h, w, -h + k, w, -h + r);
    curve = corner(turn, curve, w, h - r, w, h - k, w - k, h, w - r, h);
    curve = corner(turn, curve, -w + r, h, -w + k, h, -w, h - k, -w, h - r);
    curve = corner(turn, curve, -w, -h + r, -w, -h + k, -w + k, -h, -w + r, -h);
    return curve.close();
  }

  private static Curve corner(Turn turn, Curve before, double... at) {
    return before
        .lineTo(turn.x(at[0], at[1]), turn.y(at[0], at[1]))
        .cubicTo(
            turn.x(at[2], at[3]),
            turn.y(at[2], at[3]),
            turn.x(at[4], at[5]),
            turn.y(at[4], at[5]),
            turn.x(at[6], at[7]),
            turn.y(at[6], at[7]));
  }

  /** Where a point of what is turned about (cx, cy) lies. */
  record Turn(double cx, double cy, double angle) {
    double x(double dx, double dy) {
      return cx + dx * Math.cos(angle) - dy * Math.sin(angle);
    }

    double y(double dx, double dy) {
      return cy + dx * Math.sin(angle) + dy * Math.cos(angle);
    }
  }
}
