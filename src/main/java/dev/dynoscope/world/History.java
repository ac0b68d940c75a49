package dev.dynoscope.world;

import dev.dynoscope.journal.Journal;
import java.util.ArrayList;
import java.util.List;

/**
 * The world at any entry of a journal. Keeps a checkpoint every so often, so that going anywhere
 * costs at most a few hundred steps, however long the journal. Not for several threads at once.
 */
public final class History {
  private static final int EVERY = 256;

  private final Journal journal;
  private final List<World> checkpoints = new ArrayList<>(List.of(World.EMPTY));
  private World latest = World.EMPTY;

  /** The history that {@code journal} tells; it may still grow. */
  public History(Journal journal) {
    this.journal = journal;
  }

  /** The world after the entry {@code seq}, from 0 to the journal's last. */
  public World at(long seq) {
    if (seq < 0 || seq > journal.lastSeq()) {
      throw new IllegalArgumentException("the journal has no entry " + seq);
    }
    if (seq < latest.seq() || seq - latest.seq() > EVERY) {
      latest = nearestCheckpoint(seq);
    }
    while (latest.seq() < seq) {
      latest = latest.after(journal.entry(latest.seq() + 1));
      if (latest.seq() == (long) checkpoints.size() * EVERY) {
        checkpoints.add(latest);
      }
    }
    return latest;
  }

  private World nearestCheckpoint(long seq) {
    int index = (int) Math.min(seq / EVERY, checkpoints.size() - 1L);
    return checkpoints.get(index);
  }
}
