package dev.dynoscope.report;

import java.time.Duration;
import java.util.List;

/**
 * How a number of times is spread. Up to {@value Durations#EXACT} of them are exact; of more, the
 * median, the 95th percentile and the bins are right to 1 %, the shortest and the longest exact. A
 * percentile is the least time that so many per cent of the times do not exceed.
 *
 * @param count how many times there were; the rest is zero and empty when there were none
 * @param shortest the shortest
 * @param median the 50th percentile
 * @param p95 the 95th percentile
 * @param longest the longest
 * @param bins the times from the shortest to the longest in bins, none left out between; there are
 *     four for each power of two of nanoseconds, and a few empty ones about where there are few
 */
public record Spread(
    long count,
    Duration shortest,
    Duration median,
    Duration p95,
    Duration longest,
    List<Bin> bins) {
  /** No times. */
  static final Spread NONE =
      new Spread(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of());

  /**
   * So many times were {@code from} or longer, and shorter than {@code to}.
   *
   * @param count how many
   */
  public record Bin(Duration from, Duration to, long count) {}
}
