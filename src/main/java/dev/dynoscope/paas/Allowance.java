package dev.dynoscope.paas;

import java.time.Duration;
import java.time.Instant;

/** Lets through so many things at once, and so many a second in the long run. */
final class Allowance {
  private final int burst;
  private final int aSecond;
  private double left;
  private Instant filledAt = Instant.MAX;

  Allowance(int burst, int aSecond) {
    this.burst = burst;
    this.aSecond = aSecond;
    left = burst;
  }

  /** Whether one more may pass at {@code now}; times must not run backwards. */
  boolean take(Instant now) {
    if (now.isAfter(filledAt)) {
      double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
      left = Math.min(burst, left + seconds * aSecond);
    }
    filledAt = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
