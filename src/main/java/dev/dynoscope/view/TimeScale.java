package dev.dynoscope.view;

import java.time.Duration;

/**
 * Which place of a strip stands for which show time.
 *
 * @param from show time at the left margin
 * @param to show time at the right margin
 * @param width of the strip, in pixels
 */
record TimeScale(Duration from, Duration to, double width) {
  /** Room for the playhead at either end. */
  private static final double MARGIN = 10;

  double x(Duration time) {
    return MARGIN + millis(time.minus(from)) / millisPerPixel();
  }

  /** The show time at a place; places in the margins stand for times before and after. */
  Duration time(double x) {
    return from.plusNanos(Math.round((x - MARGIN) * millisPerPixel() * 1e6));
  }

  double millisPerPixel() {
    return Math.max(1, millis(to.minus(from))) / Math.max(1, width - 2 * MARGIN);
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
