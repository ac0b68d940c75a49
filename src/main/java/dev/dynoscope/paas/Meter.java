package dev.dynoscope.paas;

import java.time.Duration;
import java.time.Instant;

/**
 * How much has been used up, and how fast it goes on: read when somebody wants to know, so that
 * time passes for any number of them at no cost.
 *
 * @param used until {@code since}
 * @param rate hours that are used up in an hour from then on
 */
record Meter(Duration used, Instant since, int rate) {
  static final Meter NEW = new Meter(Duration.ZERO, Instant.EPOCH, 0);

  /** What has been used up by {@code now}. */
  Duration used(Instant now) {
    if (rate == 0) {
      return used;
    }
    // by hand: Duration.between and multipliedBy are made for numbers of any size
    long seconds = now.getEpochSecond() - since.getEpochSecond();
    long nanos = (long) now.getNano() - since.getNano();
    return Duration.ofSeconds(used.getSeconds() + seconds * rate, used.getNano() + nanos * rate);
  }

  /** The same, at another rate from now on. */
  Meter at(int other, Instant now) {
    return new Meter(used(now), now, other);
  }

  /** With nothing used until {@code start}. */
  Meter emptied(Instant start) {
    return new Meter(Duration.ZERO, start, rate);
  }
}
