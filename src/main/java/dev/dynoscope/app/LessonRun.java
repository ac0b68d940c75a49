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
import java.util.List;
import java.util.Optional;

/** A lesson that is played through by somebody who knows all solutions. */
final class LessonRun {
  private static final int SLICE = 1000;

  private final LessonPlace place;
  private final Attempt attempt;
  private World world = World.EMPTY;
  private Optional<String> refusal = Optional.empty();

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
    for (String command : folder.opening(lesson)) {
      place.tell(command);
      place.settle();
      refused(place, command);
    }
    place.settle();
    return new LessonRun(place, new Attempt(lesson, place.journal().lastSeq()));
  }

  private static void refused(LessonPlace place, String command) throws Trouble {
    List<Entry> all = place.journal().after(0, Integer.MAX_VALUE);
    for (Entry entry : all) {
      if (entry.fact() instanceof CommandRefused no) {
        throw new Trouble("At the start, \"" + command + "\" is refused: " + no.sentence());
      }
    }
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
      refusal = Optional.of("\"" + no.text() + "\" is refused: " + no.sentence());
    }
  }

  Attempt attempt() {
    return attempt;
  }

  World world() {
    return world;
  }

  /** What the platform would not do, if there was something. */
  Optional<String> refusal() {
    return refusal;
  }

  /** Does what the step asks for, or goes on where it asks for nothing. */
  void solve(Step step) throws Trouble, InterruptedException {
    if (step.expect().isEmpty()) {
      attempt.read();
    }
    int reached = attempt.reached();
    Errand errand = new Errand(step.solution());
    while (!errand.over()) {
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
