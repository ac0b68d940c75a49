package dev.dynoscope.live;

import dev.dynoscope.time.PacedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The platform clock over the machine's own, for any thread; how it goes is decided in time. */
final class LiveClock {
  private final LongSupplier wallNanos;
  private PacedClock clock;

  /**
   * A clock that shows {@code start} now.
   *
   * @param wallNanos the machine's monotonic clock
   */
  LiveClock(Instant start, LongSupplier wallNanos) {
    this.wallNanos = wallNanos;
    clock = PacedClock.startingAt(start, wallNanos.getAsLong());
  }

  /** Goes on from another time, at {@code rate}; a skip that was under way is over. */
  synchronized void takeUp(Instant at, double rate) {
    long wall = wallNanos.getAsLong();
    clock = PacedClock.startingAt(at, wall).withRate(rate, wall);
  }

  synchronized Instant now() {
    return clock.now(wallNanos.getAsLong());
  }

  synchronized void rate(double rate) {
    clock = clock.withRate(rate, wallNanos.getAsLong());
  }

  /** Lets real code have real time while it is {@code busy}. */
  synchronized void paceFor(boolean busy) {
    clock = clock.pacedFor(busy, wallNanos.getAsLong());
  }

  synchronized void skip(Duration by) {
    clock = clock.skipping(by, wallNanos.getAsLong());
  }

  synchronized boolean skipping() {
    return clock.skipTo().isPresent();
  }

  /** Goes on with a skip, as far as whatever is due next; says by how much. */
  synchronized Optional<Duration> skipOnTowards(Instant due, boolean busy) {
    long wall = wallNanos.getAsLong();
    Instant before = clock.now(wall);
    clock = clock.skippedOn(due, busy, wall);
    return Optional.of(Duration.between(before, clock.now(wall))).filter(Duration::isPositive);
  }

  /** Wall time until {@code due}, zero if it has passed; empty while the clock is paused. */
  synchronized Optional<Duration> wallUntil(Instant due) {
    return clock.wallUntil(due, wallNanos.getAsLong());
  }
}
