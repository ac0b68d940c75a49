package dev.dynoscope.diagram;

/** How things move: they set off and arrive gently. All take and give shares, 0 to 1. */
final class Easing {
  /** How far what settles swings past its place, as a share of the way. */
  private static final double SWING = 1.4;

  private Easing() {}

  /** Slow at both ends. */
  static double inOut(double t) {
    return t < 0.5 ? 4 * t * t * t : 1 - Math.pow(-2 * t + 2, 3) / 2;
  }

  /** Slow at the start, as what falls does. */
  static double in(double t) {
    return t * t;
  }

  /** Slow at the end, as what is thrown and caught. */
  static double out(double t) {
    return 1 - Math.pow(1 - t, 3);
  }

  /** Goes a little past its place and comes back to it. */
  static double settle(double t) {
    double left = t - 1;
    return 1 + (SWING + 1) * left * left * left + SWING * left * left;
  }

  /** Up and down again: 0 at both ends, 1 in the middle. */
  static double swell(double t) {
    return Math.sin(Math.PI * Math.clamp(t, 0, 1));
  }

  /** Swings from side to side and comes to rest: -1 to 1, 0 at both ends. */
  static double shake(double t, int swings) {
    return Math.sin(2 * Math.PI * swings * t) * (1 - t);
  }

  /** Comes in by {@code in}, stays, and goes out from {@code out} on. */
  static double stay(double t, double in, double out) {
    return inOut(within(t, 0, in)) * (1 - inOut(within(t, out, 1)));
  }

  /** The share of the way between {@code from} and {@code to}, both shares of a whole, 0 to 1. */
  static double within(double t, double from, double to) {
    return Math.clamp((t - from) / (to - from), 0, 1);
  }

  /** The value at a share of the way. */
  static double between(double from, double to, double t) {
    return from + (to - from) * t;
  }
}
