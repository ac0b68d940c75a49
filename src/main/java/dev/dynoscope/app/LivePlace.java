package dev.dynoscope.app;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A platform that really runs. */
final class LivePlace extends LessonPlace {
  /** A hung request alone takes thirty seconds, and a boot that never ends sixty. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** What a command sets going has begun by then: no quiet is shorter. */
  private static final Duration STILL = Duration.ofMillis(400);

  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Journal journal;
  private final Session.Source source;
  private final Runnable end;

  /**
   * One of which something may have happened already.
   *
   * @param end ends it
   */
  LivePlace(Journal journal, Session.Source source, Runnable end) {
    this.journal = journal;
    this.source = source;
    this.end = end;
  }

  @Override
  Journal journal() {
    return journal;
  }

  @Override
  Instant now() {
    return source.clock().get();
  }

  @Override
  void tell(String command) throws Trouble, InterruptedException {
    long before = journal().lastSeq();
    source.commands().accept(command);
    await(() -> given(before, command));
  }

  private boolean given(long before, String command) {
    return journal().after(before, Integer.MAX_VALUE).stream()
        .anyMatch(e ->
            (e.fact() instanceof LearnerFact.CommandGiven given && given.text().equals(command))
                || e.fact() instanceof LearnerFact.CommandRefused);
  }

  @Override
  void pass(Duration span) throws Trouble, InterruptedException {
    Instant end = now().plus(span);
    await(() -> !now().isBefore(end));
  }

  @Override
  void settle() throws Trouble, InterruptedException {
    long[] since = {System.nanoTime()};
    await(() -> {
      long now = System.nanoTime();
      since[0] = quiet() ? since[0] : now;
      return now - since[0] >= STILL.toNanos();
    });
  }

  private static void await(BooleanSupplier condition) throws Trouble, InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > limit) {
        throw new Trouble("After " + PATIENCE.toMinutes() + " minutes, it is still under way.");
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
