package dev.dynoscope.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Maps a monotonic wall clock to platform time. A value: every change gives a new clock that is
 * continuous with the old one at the moment of the change, so platform time never runs backwards.
 *
 * @param base platform time at {@code baseNanos}
 * @param baseNanos wall clock reading, in nanoseconds, from any monotonic source
 * @param rate platform seconds for each wall second; 0 is paused, up to {@link #MAX_RATE}
 */
public record PlatformClock(Instant base, long baseNanos, double rate) {
  /** The fastest the clock goes: an hour a second. */
  public static final double MAX_RATE = 3600;

  /** Refuses rates outside 0 to {@link #MAX_RATE}. */
  public PlatformClock {
    if (!(rate >= 0 && rate <= MAX_RATE)) {
      throw new IllegalArgumentException("rate must be 0 to " + MAX_RATE + ", not " + rate);
    }
  }

  /** A clock at 1x that shows {@code start} when the wall clock reads {@code wallNanos}. */
  public static PlatformClock startingAt(Instant start, long wallNanos) {
    return new PlatformClock(start, wallNanos, 1);
  }

  /** Platform time when the wall clock reads {@code wallNanos}. */
  public Instant now(long wallNanos) {
    return base.plusNanos((long) ((wallNanos - baseNanos) * rate));
  }

  /** The same clock, from now on at another rate. */
  public PlatformClock withRate(double newRate, long wallNanos) {
    return new PlatformClock(now(wallNanos), wallNanos, newRate);
  }

  /** The same clock, set forward to {@code target}; a target in the past changes nothing. */
  public PlatformClock skipTo(Instant target, long wallNanos) {
    Instant now = now(wallNanos);
    return new PlatformClock(target.isAfter(now) ? target : now, wallNanos, rate);
  }

  /** Wall time until {@code due}, zero if it has passed; empty while the clock is paused. */
  public Optional<Duration> wallUntil(Instant due, long wallNanos) {
    Duration left = Duration.between(now(wallNanos), due);
    if (left.isNegative() || left.isZero()) {
      return Optional.of(Duration.ZERO);
    }
    return rate == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos((long) Math.ceil(left.toNanos() / rate)));
  }
}
