package dev.dynoscope.app;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.lesson.Calm;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;

/** A platform on which a lesson is played through with nobody watching. */
abstract class LessonPlace implements AutoCloseable {
  private static final int SLICE = 1000;

  private final Calm calm = new Calm();
  private World world = World.EMPTY;

  /** All that has happened there. */
  abstract Journal journal();

  /** Platform time. */
  abstract Instant now();

  /** Gives a command, as on the command line. */
  abstract void tell(String command) throws Trouble, InterruptedException;

  /** Lets platform time go by. */
  abstract void pass(Duration span) throws Trouble, InterruptedException;

  /** Waits until all that was begun is over: visits, boots, builds. */
  abstract void settle() throws Trouble, InterruptedException;

  /** Ends it. */
  @Override
  public abstract void close();

  /** Name of the era whose rules hold there, as the journal tells. */
  final String era() {
    read();
    return world.clock().era();
  }

  /** Whether nothing is under way, as the journal tells. */
  final boolean quiet() {
    read();
    return calm.now();
  }

  private void read() {
    for (long last = journal().lastSeq(); world.seq() < last; ) {
      journal()
          .after(world.seq(), SLICE)
          .forEach(entry -> {
            world = world.after(entry);
            calm.take(entry, world);
          });
    }
  }
}
