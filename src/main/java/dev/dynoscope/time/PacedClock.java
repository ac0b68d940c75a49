package dev.dynoscope.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A platform clock that gives real code the real time it needs. While code is at work it goes at 1x
 * at the most, whatever was asked for. A skip goes on from one thing that is due to the next, and
 * waits on its way while code is at work, though not for ever: a dyno that never answers cannot
 * hold it up, and one that is slow once does not make the rest of the skip a blind leap. A value,
 * as the {@link PlatformClock} within.
 *
 * @param clock the clock at the rate at which it goes
 * @param wanted the rate that was asked for
 * @param skipTo where the skip that is under way ends
 * @param busySince wall clock reading in nanoseconds since when the skip waits, or has waited, for
 *     the code that is at work
 * @param lapses how often the skip went on though code was at work
 */
public record PacedClock(
    PlatformClock clock,
    double wanted,
    Optional<Instant> skipTo,
    Optional<Long> busySince,
    int lapses) {
  /** How long a skip waits for code at work, in wall time, before it goes on all the same. */
  public static final Duration PATIENCE = Duration.ofSeconds(3);

  /** How often a skip waits as long as that, before it waits for code at work no more. */
  public static final int MOST_LAPSES = 10;

  /** A clock at 1x that shows {@code start} when the wall clock reads {@code wallNanos}. */
  public static PacedClock startingAt(Instant start, long wallNanos) {
    PlatformClock clock = PlatformClock.startingAt(start, wallNanos);
    return new PacedClock(clock, clock.rate(), Optional.empty(), Optional.empty(), 0);
  }

  /** Platform time when the wall clock reads {@code wallNanos}. */
  public Instant now(long wallNanos) {
    return clock.now(wallNanos);
  }

  /** Asks for another rate, 0 to {@link PlatformClock#MAX_RATE}, from now on. */
  public PacedClock withRate(double rate, long wallNanos) {
    return new PacedClock(clock.withRate(rate, wallNanos), rate, skipTo, busySince, lapses);
  }

  /** The same clock, slowed down to 1x if code is {@code busy}, else as fast as was asked for. */
  public PacedClock pacedFor(boolean busy, long wallNanos) {
    double rate = busy ? Math.min(wanted, 1) : wanted;
    return rate == clock.rate()
        ? this
        : new PacedClock(clock.withRate(rate, wallNanos), wanted, skipTo, busySince, lapses);
  }

  /** Begins to skip ahead; what is left of a skip under way is added to it. */
  public PacedClock skipping(Duration by, long wallNanos) {
    Instant from = skipTo.orElseGet(() -> now(wallNanos));
    return new PacedClock(clock, wanted, Optional.of(from.plus(by)), Optional.empty(), 0);
  }

  /**
   * Goes on with the skip under way, as far as {@code due} or its end. Nothing changes while there
   * is none, and while it waits for code that is {@code busy}.
   *
   * @param due when the next thing is due
   */
  public PacedClock skippedOn(Instant due, boolean busy, long wallNanos) {
    if (skipTo.isEmpty()) {
      return this;
    }
    Optional<Long> since = busy ? busySince.or(() -> Optional.of(wallNanos)) : Optional.empty();
    if (since.filter(s -> wallNanos - s < PATIENCE.toNanos()).isPresent()) {
      return new PacedClock(clock, wanted, skipTo, since, lapses);
    }
    int lapsed = since.isPresent() ? lapses + 1 : lapses;
    Optional<Long> anew = lapsed < MOST_LAPSES ? since.map(_ -> wallNanos) : since;
    Instant end = skipTo.get();
    return due.isBefore(end)
        ? new PacedClock(clock.skipTo(due, wallNanos), wanted, skipTo, anew, lapsed)
        : new PacedClock(clock.skipTo(end, wallNanos), wanted, Optional.empty(), anew, lapsed);
  }

  /** Wall time until {@code due}, zero if it has passed; empty while the clock is paused. */
  public Optional<Duration> wallUntil(Instant due, long wallNanos) {
    return clock.wallUntil(due, wallNanos);
  }
}
