package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;

/**
 * A wire as a token of some width goes along it: at both ends beside the boxes, not over them.
 * Where the token fills the gap between the boxes it goes up or down in the middle of it.
 */
record Road(Wire wire, double width) {
  /** Room between a token that has arrived and the box, where there is so much. */
  private static final double BERTH = 8;

  /** What a token that is wider than the gap goes of it, in shares. */
  private static final double STIR = 0.2;

  private static final int HALVINGS = 20;

  Point at(double t) {
    double gap = Math.abs(wire.x2() - wire.x1());
    double beside = width <= gap ? gap / 2 : gap * (1 - STIR) / 2;
    double half = Math.min(width / 2 + BERTH, beside);
    double toRight = Math.signum(wire.x2() - wire.x1());
    double from = wire.x1() + toRight * half;
    double to = wire.x2() - toRight * half;
    double x = from + (to - from) * t;
    double share = half > gap / 4 ? t : shareAt(x);
    return new Point(x, t >= 1 ? wire.y2() : wire.at(share).y());
  }

  /** The share of the way at which the wire has come to {@code x}. */
  private double shareAt(double x) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      boolean before = wire.at(middle).x() < x == wire.x1() < wire.x2();
      low = before ? middle : low;
      high = before ? high : middle;
    }
    return low;
  }
}
