package dev.dynoscope.lesson;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.World;
import java.util.EnumSet;
import java.util.Set;

/** Knows from the journal whether all that was begun on a platform is over. */
public final class Calm {
  private static final Set<DynoPhase> PASSING =
      EnumSet.of(DynoPhase.STARTING, DynoPhase.STOPPING, DynoPhase.DOWN);

  private World world = World.EMPTY;
  private int builds;

  /**
   * Takes the next entry.
   *
   * @param after the world after it
   */
  public void take(Entry entry, World after) {
    world = after;
    switch (entry.fact()) {
      case AppFact.BuildStarted _ -> builds++;
      case AppFact.SlugCompiled _, AppFact.BuildFailed _, AppFact.BuildCancelled _ ->
          builds = Math.max(0, builds - 1);
      default -> {}
    }
  }

  /** Whether no build, boot, visit or request is under way. */
  public boolean now() {
    return builds == 0
        && world.requests().open().isEmpty()
        && !world.page().loading()
        && world.apps().byName().values().stream().noneMatch(a -> a.pending().isPresent())
        && world.dynos().byName().values().stream().noneMatch(d -> PASSING.contains(d.phase()));
  }
}
