package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;

/** A wire as a token of some width goes along it: at both ends beside the boxes, not over them. */
record Road(Wire wire, double width) {
  /** Room between a token that has arrived and the box. */
  static final double BERTH = 8;

  private static final int HALVINGS = 20;

  Point at(double t) {
    double half = width / 2 + BERTH;
    double toRight = Math.signum(wire.x2() - wire.x1());
    double from = wire.x1() + toRight * half;
    double to = wire.x2() - toRight * half;
    double x = from + (to - from) * t;
    return new Point(x, t >= 1 ? wire.y2() : wire.at(shareAt(x)).y());
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
