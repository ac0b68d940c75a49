package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Move;
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
  private Optional<Refusal> refusal = Optional.empty();
  private int move;

  /**
   * What the platform would not do.
   *
   * @param move which move of the solution, or which command of the start, from 0
   * @param sentence why, with the command
   */
  record Refusal(int move, String sentence) {}

  private LessonRun(LessonPlace place, Attempt attempt) {
    this.place = place;
    this.attempt = attempt;
    takeIn();
  }

  /** One at its beginning: the world is made that it starts from. */
  static LessonRun begin(LessonPlace place, LessonFolder folder, Lesson lesson)
      throws Trouble, InterruptedException {
    List<String> opening = folder.opening(lesson);
    int made = opening.size() - lesson.start().commands().size();
    Optional<Refusal> refused = Optional.empty();
    for (int i = 0; i < opening.size() && refused.isEmpty(); i++) {
      place.tell(opening.get(i));
      place.settle();
      int command = i - made;
      refused = refused(place).map(sentence -> new Refusal(command, sentence));
    }
    place.settle();
    LessonRun run = new LessonRun(place, new Attempt(lesson, place.journal().lastSeq()));
    run.refusal = refused;
    return run;
  }

  private static Optional<String> refused(LessonPlace place) {
    List<Entry> all = place.journal().after(0, Integer.MAX_VALUE);
    for (Entry entry : all) {
      if (entry.fact() instanceof CommandRefused no) {
        return Optional.of(sentence(no));
      }
    }
    return Optional.empty();
  }

  private static String sentence(CommandRefused no) {
    return "\"" + no.text() + "\" is refused: " + no.sentence();
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
      refusal = Optional.of(new Refusal(move, sentence(no)));
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
    for (move = 0; move < step.solution().size() && refusal.isEmpty(); move++) {
      play(step.solution().get(move));
      takeIn();
      takeIn();
    }
    place.settle();
    takeIn();
  }

  private void play(Move move) throws Trouble, InterruptedException {
    switch (move) {
      case Move.Tell tell -> {
        place.tell(tell.command());
        if (tell.waits()) {
          place.settle();
        }
      }
      case Move.Wait wait -> place.pass(wait.span());
      case Move.Repeat repeat -> {
        for (int i = 0; i < repeat.most() && !attempt.holds(repeat.until()); i++) {
          place.tell(repeat.command());
          place.settle();
          takeIn();
        }
      }
    }
  }

  /** Does nothing for a while. */
  void idle(Duration span) throws Trouble, InterruptedException {
    place.pass(span);
    takeIn();
  }
}
