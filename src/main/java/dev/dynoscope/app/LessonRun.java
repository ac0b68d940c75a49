package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Condition;
import dev.dynoscope.lesson.Errand;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.Optional;

/** A lesson that is played through by somebody who knows all solutions. */
final class LessonRun {
  private static final int SLICE = 1000;

  private final LessonPlace place;
  private final Attempt attempt;
  private World world = World.EMPTY;
  private Optional<Refusal> refusal = Optional.empty();

  /**
   * What the platform would not do.
   *
   * @param command as it was given
   * @param sentence why, with the command
   */
  record Refusal(String command, String sentence) {
    static Refusal of(CommandRefused no) {
      return new Refusal(no.text(), "\"" + no.text() + "\" is refused: " + no.sentence());
    }
  }

  private LessonRun(LessonPlace place, Attempt attempt) {
    this.place = place;
    this.attempt = attempt;
    takeIn();
  }

  /** Has somebody read a journal up to the entry {@code last}. */
  static void read(Attempt attempt, Journal journal, long last) {
    World world = World.EMPTY;
    for (Entry entry : journal.after(0, Math.toIntExact(last))) {
      world = world.after(entry);
      attempt.take(entry, world);
    }
  }

  /** One at its beginning: the world is made that it starts from. */
  static LessonRun begin(LessonPlace place, LessonFolder folder, Lesson lesson)
      throws Trouble, InterruptedException {
    LessonRun run = tryToBegin(place, folder, lesson);
    if (run.refusal.isPresent()) {
      throw new Trouble("At the start, " + run.refusal.get().sentence());
    }
    return run;
  }

  /** The same; if the platform refuses something, it says so, and the world is not whole. */
  static LessonRun tryToBegin(LessonPlace place, LessonFolder folder, Lesson lesson)
      throws Trouble, InterruptedException {
    for (String command : folder.opening(lesson, place.era())) {
      place.tell(command);
      place.settle();
      if (refused(place)) {
        break;
      }
    }
    place.settle();
    return new LessonRun(place, new Attempt(lesson, place.journal().lastSeq()));
  }

  private static boolean refused(LessonPlace place) {
    return place.journal().after(0, Integer.MAX_VALUE).stream()
        .anyMatch(entry -> entry.fact() instanceof CommandRefused);
  }

  private void takeIn() {
    for (long last = place.journal().lastSeq(); world.seq() < last; ) {
      place.journal().after(world.seq(), SLICE).forEach(this::take);
    }
  }

  private void take(Entry entry) {
    world = world.after(entry);
    attempt.take(entry, world);
    if (entry.fact() instanceof CommandRefused no) {
      refusal = Optional.of(Refusal.of(no));
    }
  }

  Attempt attempt() {
    return attempt;
  }

  World world() {
    return world;
  }

  /** What the platform would not do, if there was something. */
  Optional<Refusal> refusal() {
    return refusal;
  }

  /** Does what the step asks for, or goes on where it asks for nothing. */
  void solve(Step step) throws Trouble, InterruptedException {
    if (step.expect().isEmpty()) {
      attempt.read();
    }
    int reached = attempt.reached();
    Errand errand = new Errand(step.solution());
    while (!errand.over() && refusal.isEmpty()) {
      Optional<String> command =
          errand.next(place.quiet(), place.now(), until -> enough(until, reached));
      if (command.isPresent()) {
        place.tell(command.get());
        if (errand.patient()) {
          place.settle();
        }
      } else if (errand.waitsUntil().isPresent()) {
        place.pass(Duration.between(place.now(), errand.waitsUntil().get()));
      } else {
        place.settle();
      }
      takeIn();
    }
    place.settle();
    takeIn();
  }

  /** Whether it has come about, or the step is done that it was for: then its facts are gone. */
  private boolean enough(Condition until, int reached) {
    return attempt.reached() > reached || attempt.holds(until);
  }

  /** Does nothing for a while. */
  void idle(Duration span) throws Trouble, InterruptedException {
    place.pass(span);
    takeIn();
  }
}
