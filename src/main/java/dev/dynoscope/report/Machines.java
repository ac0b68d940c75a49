package dev.dynoscope.report;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of the machines that dynos run on.
 *
 * @param lost how many were lost
 * @param noticed how many of them the platform has noticed and replaced
 * @param lostOverTime when they were lost
 * @param span the time that the report is about
 */
public record Machines(long lost, long noticed, Trend lostOverTime, Duration span) {
  private static final double HOUR_NANOS = 3.6e12;

  /** How many machines were lost in an hour of platform time, 0 where no time has passed. */
  public double lostAnHour() {
    return span.isPositive() ? lost / (span.toNanos() / HOUR_NANOS) : 0;
  }

  /** The mean time between failures of machines: the span for each; empty if none failed. */
  public Optional<Duration> meanBetween() {
    return lost == 0 ? Optional.empty() : Optional.of(span.dividedBy(lost));
  }
}
