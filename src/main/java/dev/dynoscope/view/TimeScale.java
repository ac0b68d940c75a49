package dev.dynoscope.view;

import java.time.Duration;

/**
 * Which place of the strip stands for which show time.
 *
 * @param width of the strip, in pixels
 */
record TimeScale(Duration end, double width) {
  /** A short story does not fill the strip. */
  private static final double SHORTEST_SECONDS = 30;

  /** Room for the playhead at either end. */
  private static final double MARGIN = 10;

  double x(Duration time) {
    return MARGIN + seconds(time) / span() * (width - 2 * MARGIN);
  }

  Duration time(double x) {
    double share = Math.clamp((x - MARGIN) / Math.max(1, width - 2 * MARGIN), 0.0, 1.0);
    return Duration.ofMillis(Math.round(share * span() * 1000));
  }

  private double span() {
    return Math.max(SHORTEST_SECONDS, seconds(end));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
