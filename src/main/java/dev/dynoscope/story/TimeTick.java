package dev.dynoscope.story;

import java.time.Duration;
import java.time.Instant;

/**
 * A round platform time, and where it lies in show time.
 *
 * @param show the moment at which the first thing is shown that happened then or later
 * @param at the round time
 * @param unit how round it is
 */
public record TimeTick(Duration show, Instant at, Roundness unit) {
  /** What a time is a whole number of. */
  public enum Roundness {
    /** Midnight. */
    DAY,
    /** Whole minutes, hours among them. */
    MINUTE,
    /** Whole seconds. */
    SECOND,
    /** Fractions of a second. */
    MILLISECOND
  }
}
