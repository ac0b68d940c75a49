package dev.dynoscope.diagram;

/** How things move: they set off and arrive gently. */
final class Easing {
  private Easing() {}

  /** Slow at both ends. */
  static double inOut(double t) {
    return t < 0.5 ? 4 * t * t * t : 1 - Math.pow(-2 * t + 2, 3) / 2;
  }

  /** Slow at the start, as what falls does. */
  static double in(double t) {
    return t * t;
  }

  /** The share of the way between {@code from} and {@code to}, both shares of a whole, 0 to 1. */
  static double within(double t, double from, double to) {
    return Math.clamp((t - from) / (to - from), 0, 1);
  }
}
