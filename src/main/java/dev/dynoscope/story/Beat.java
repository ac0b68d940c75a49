package dev.dynoscope.story;

import dev.dynoscope.journal.Entry;
import java.time.Duration;

/**
 * One thing shown at a time.
 *
 * @param index its number in the story, from 0
 * @param entry the entry it shows
 * @param firstSeq first entry it takes in; those around {@code entry} have no beat of their own
 * @param lastSeq last entry it takes in
 * @param start show time at which it begins
 * @param length how long it is shown
 */
public record Beat(
    int index, Entry entry, long firstSeq, long lastSeq, Duration start, Duration length) {
  /** Show time at which it ends. */
  public Duration end() {
    return start.plus(length);
  }

  Beat takingIn(long seq) {
    return new Beat(index, entry, firstSeq, seq, start, length);
  }
}
