package dev.dynoscope.app;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** A platform on which a lesson is played through with nobody watching. */
abstract class LessonPlace implements AutoCloseable {
  private static final Set<DynoPhase> PASSING =
      EnumSet.of(DynoPhase.STARTING, DynoPhase.STOPPING, DynoPhase.DOWN);
  private static final int SLICE = 1000;

  private World world = World.EMPTY;
  private int builds;

  /** All that has happened there. */
  abstract Journal journal();

  /** Gives a command, as on the command line. */
  abstract void tell(String command) throws Trouble, InterruptedException;

  /** Lets platform time go by. */
  abstract void pass(Duration span) throws Trouble, InterruptedException;

  /** Waits until all that was begun is over: visits, boots, builds. */
  abstract void settle() throws Trouble, InterruptedException;

  /** Ends it. */
  @Override
  public abstract void close();

  /** Whether nothing is under way, as the journal tells. */
  final boolean quiet() {
    for (long last = journal().lastSeq(); world.seq() < last; ) {
      journal().after(world.seq(), SLICE).forEach(this::take);
    }
    return builds == 0
        && world.requests().open().isEmpty()
        && !world.page().loading()
        && world.apps().byName().values().stream().noneMatch(a -> a.pending().isPresent())
        && world.dynos().byName().values().stream().noneMatch(d -> PASSING.contains(d.phase()));
  }

  private void take(Entry entry) {
    world = world.after(entry);
    builds +=
        switch (entry.fact()) {
          case AppFact.BuildStarted _ -> 1;
          case AppFact.SlugCompiled _, AppFact.BuildFailed _ -> builds > 0 ? -1 : 0;
          default -> 0;
        };
  }
}
