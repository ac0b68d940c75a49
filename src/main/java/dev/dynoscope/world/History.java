package dev.dynoscope.world;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import java.util.ArrayList;
import java.util.List;

/**
 * The world at any entry of a journal. Keeps a checkpoint every so often, so that going anywhere
 * costs a few hundred steps, or a few thousand in a journal of a million. Not for several threads
 * at once.
 */
public final class History {
  private static final int AT_FIRST = 256;
  private static final int MOST_KEPT = 1_024;

  /** So many entries are taken from the journal at a time, which others may be writing to. */
  private static final int SLICE = 512;

  private final Journal journal;
  private final List<World> checkpoints = new ArrayList<>(List.of(World.EMPTY));
  private int every = AT_FIRST;
  private World latest = World.EMPTY;
  private World furthest = World.EMPTY;

  /** The history that {@code journal} tells; it may still grow. */
  public History(Journal journal) {
    this.journal = journal;
  }

  /** The world after the entry {@code seq}, from 0 to the journal's last. */
  public World at(long seq) {
    if (seq < 0 || seq > journal.lastSeq()) {
      throw new IllegalArgumentException("the journal has no entry " + seq);
    }
    if (seq < latest.seq() || seq - latest.seq() > every) {
      latest = nearest(seq);
    }
    latest = walked(latest, seq);
    return latest;
  }

  /** Folds up to {@code most} entries that nobody has asked for yet, up to {@code seq}. */
  public void lookAhead(long seq, int most) {
    furthest = walked(furthest, Math.min(seq, furthest.seq() + most));
  }

  /** The world after the last entry that has been folded; never forgotten. */
  public World furthest() {
    return furthest;
  }

  private World walked(World from, long seq) {
    World world = from;
    while (world.seq() < seq) {
      int most = (int) Math.min(SLICE, seq - world.seq());
      for (Entry entry : journal.after(world.seq(), most)) {
        world = world.after(entry);
        if (world.seq() == (long) checkpoints.size() * every) {
          keep(world);
        }
      }
    }
    furthest = world.seq() > furthest.seq() ? world : furthest;
    return world;
  }

  private void keep(World world) {
    checkpoints.add(world);
    if (checkpoints.size() > MOST_KEPT) {
      List<World> half = new ArrayList<>();
      for (int i = 0; i < checkpoints.size(); i += 2) {
        half.add(checkpoints.get(i));
      }
      checkpoints.clear();
      checkpoints.addAll(half);
      every *= 2;
    }
  }

  private World nearest(long seq) {
    int index = (int) Math.min(seq / every, checkpoints.size() - 1L);
    World checkpoint = checkpoints.get(index);
    return furthest.seq() <= seq && furthest.seq() > checkpoint.seq() ? furthest : checkpoint;
  }
}
