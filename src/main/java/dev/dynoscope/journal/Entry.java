package dev.dynoscope.journal;

import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param seq its place in the journal, from 1 without gaps; the order of things
 * @param at platform time
 * @param cause the {@code seq} of the entry that brought this one about, 0 where there is none
 * @param actor who did it
 * @param fact what happened
 */
public record Entry(long seq, Instant at, long cause, Actor actor, Fact fact) {
  /** Refuses numbers that cannot be: a cause lies before its effect. */
  public Entry {
    if (seq < 1 || cause < 0 || cause >= seq) {
      throw new IllegalArgumentException("entry " + seq + " cannot be caused by entry " + cause);
    }
  }
}
