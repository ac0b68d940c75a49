package dev.dynoscope.live;

import dev.dynoscope.time.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The platform clock over the machine's own. Real code needs real time: while a dyno starts, stops
 * or answers, the clock goes at 1x at the most, and a skip stops for it.
 */
final class LiveClock {
  /** How long a skip waits, in wall time, for one dyno to start or stop before it goes on. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(3).toNanos();

  private PlatformClock clock;
  private double wanted = 1;
  private Instant skipTo = Instant.MIN;
  private long waitingSince;
  private boolean waiting;

  LiveClock(Instant start) {
    clock = PlatformClock.startingAt(start, System.nanoTime());
  }

  synchronized Instant now() {
    return clock.now(System.nanoTime());
  }

  synchronized void rate(double rate) {
    wanted = rate;
    clock = clock.withRate(rate, System.nanoTime());
  }

  /** Slows down to 1x while real code is at work. */
  synchronized void adapt(boolean working) {
    double rate = working ? Math.min(wanted, 1) : wanted;
    if (rate != clock.rate()) {
      clock = clock.withRate(rate, System.nanoTime());
    }
  }

  /** Goes forward by so much, after what is still to be skipped: nobody's skip is lost. */
  synchronized void skip(Duration by) {
    skipTo = (skipping() ? skipTo : now()).plus(by);
  }

  synchronized boolean skipping() {
    return !skipTo.equals(Instant.MIN);
  }

  /** Goes on with a skip, as far as whatever is due next; says by how much. */
  synchronized Optional<Duration> skipOnTowards(Instant due, boolean dynoInTransition) {
    if (!skipping() || waitsFor(dynoInTransition)) {
      return Optional.empty();
    }
    Instant now = now();
    Instant target = due.isBefore(skipTo) ? due : skipTo;
    if (!target.isBefore(skipTo)) {
      skipTo = Instant.MIN;
    }
    if (!target.isAfter(now)) {
      return Optional.empty();
    }
    clock = clock.skipTo(target, System.nanoTime());
    return Optional.of(Duration.between(now, target));
  }

  private boolean waitsFor(boolean dynoInTransition) {
    long wall = System.nanoTime();
    if (!dynoInTransition) {
      waiting = false;
      return false;
    }
    if (!waiting) {
      waiting = true;
      waitingSince = wall;
    }
    return wall - waitingSince < PATIENCE_NANOS;
  }

  synchronized Duration wallUntil(Instant due) {
    return due.equals(Instant.MAX)
        ? Duration.ofDays(1)
        : clock.wallUntil(due, System.nanoTime()).orElse(Duration.ofDays(1));
  }
}
