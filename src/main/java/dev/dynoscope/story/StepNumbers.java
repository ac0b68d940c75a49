package dev.dynoscope.story;

import dev.dynoscope.journal.Entry;
import java.util.Arrays;

/**
 * Which step a beat is of what was begun: a visit's name is asked for first, then its request comes
 * in. What was begun is found by going from each entry to the one that caused it.
 */
public final class StepNumbers {
  private final LongRow roots = new LongRow();
  private final LongRow stepOfBeat = new LongRow();
  private int[] counts = new int[64];

  /** Takes in the next entry. */
  public void add(Entry entry) {
    roots.add(entry.cause() == 0 ? entry.seq() : roots.get((int) entry.cause() - 1));
  }

  /** Counts the beats of {@code story} whose entries have been taken in. */
  public void count(Story story) {
    while (stepOfBeat.size() < story.beats().size()) {
      long seq = story.beats().get(stepOfBeat.size()).entry().seq();
      if (seq > roots.size()) {
        return;
      }
      int root = (int) roots.get((int) seq - 1) - 1;
      if (root >= counts.length) {
        counts = Arrays.copyOf(counts, Math.max(root + 1, counts.length * 2));
      }
      stepOfBeat.add(++counts[root]);
    }
  }

  /** How many entries have been taken in. */
  public long entries() {
    return roots.size();
  }

  /** The how-manieth step it is, from 1. */
  public int of(Beat beat) {
    return beat.index() < stepOfBeat.size() ? (int) stepOfBeat.get(beat.index()) : 1;
  }
}
