package dev.dynoscope.app;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.LessonDraft;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A lesson in virtual time, which goes by like the time on the wall, so that one can watch. A
 * thread of its own steps it.
 */
final class SimulatedLesson implements LessonTaken, AutoCloseable {
  private static final long GLANCE_MILLIS = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Attempt attempt;
  private final SimulatedPlace place;
  private final Optional<String> fallback;
  private final LessonDraft draft;
  private final Consumer<SimulatedLesson> onBack;
  private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile Instant now;
  private volatile boolean closed;

  /**
   * One that goes on from now.
   *
   * @param place where the world has been made
   * @param fallback why it is not live
   * @param draft its files, which somebody may be editing
   * @param onBack is told of the one that takes its place when it goes back to a step
   */
  SimulatedLesson(
      Attempt attempt,
      SimulatedPlace place,
      Optional<String> fallback,
      LessonDraft draft,
      Consumer<SimulatedLesson> onBack) {
    this.attempt = attempt;
    this.place = place;
    this.fallback = fallback;
    this.draft = draft;
    this.onBack = onBack;
    now = place.now();
    thread = Thread.ofPlatform().daemon().name("simulated-lesson").start(this::run);
  }

  private void run() {
    try {
      long before = System.nanoTime();
      while (!closed) {
        String command = commands.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        long then = System.nanoTime();
        place.pass(Duration.ofNanos((long) ((then - before) * place.rate())));
        before = then;
        if (command != null) {
          place.tell(command);
        }
        now = place.now();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Lesson lesson() {
    return attempt.lesson();
  }

  @Override
  public Lesson.Way way() {
    return Lesson.Way.SIMULATED;
  }

  @Override
  public Optional<String> fallback() {
    return fallback;
  }

  @Override
  public Journal journal() {
    return place.journal();
  }

  @Override
  public Session.Source source() {
    return new Session.Source(commands::add, () -> now);
  }

  @Override
  public OptionalInt branch() {
    return OptionalInt.empty();
  }

  @Override
  public Attempt attempt() {
    return attempt;
  }

  @Override
  public LessonDraft draft() {
    return draft;
  }

  @Override
  public CompletableFuture<LessonTaken> back(int step) {
    return CompletableFuture.supplyAsync(
        () -> {
          close();
          long from = attempt.begun(step);
          SimulatedPlace earlier = place.asAt(from);
          Attempt again = Attempt.back(attempt, step, from);
          LessonRun.read(again, earlier.journal(), from);
          SimulatedLesson next = new SimulatedLesson(again, earlier, fallback, draft, onBack);
          onBack.accept(next);
          return next;
        },
        task -> Thread.ofVirtual().name("back").start(task));
  }

  @Override
  public CompletableFuture<OptionalInt> leave() {
    close();
    return CompletableFuture.completedFuture(OptionalInt.empty());
  }

  /** Ends it, and waits for that, but not for ever. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
