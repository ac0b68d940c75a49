package dev.dynoscope.report;

import java.time.Duration;
import java.util.List;

/**
 * How often something happened, over the time that the report is about.
 *
 * @param width how much time each bucket covers; the last one may not be over yet
 * @param counts how often in each bucket, from the start to the end of the report's time; never
 *     more than {@value Counter#MOST} of them
 */
public record Trend(Duration width, List<Long> counts) {
  /** How often in all. */
  public long sum() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
