package dev.dynoscope.app;

import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Lesson.Way;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.LessonDraft;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.NoFork;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the worlds that lessons begin with: live where that is possible, or in virtual time. */
final class LessonBeginning implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LessonBeginning.class.getName());

  private final Optional<Branches> branches;
  private final Wording wording;
  private final AtomicReference<Optional<SimulatedLesson>> latest =
      new AtomicReference<>(Optional.empty());

  /**
   * A lesson that is to begin.
   *
   * @param step the first step that is not done again, from 0
   * @param draft its files, which somebody may be editing
   */
  record Wanted(LessonFolder folder, Lesson lesson, int step, LessonDraft draft) {}

  /**
   * Beginnings on the live run, if there is one.
   *
   * @param branches of the live run; empty where nothing runs live
   */
  LessonBeginning(Optional<Branches> branches, Wording wording) {
    this.branches = branches;
    this.wording = wording;
  }

  /** Has a lesson begin, where it is asked for if that is possible. */
  LessonTaken begin(Wanted wanted, Way way) throws Trouble, InterruptedException {
    close();
    if (way == Way.SIMULATED) {
      return simulated(wanted, Optional.empty());
    }
    if (branches.isEmpty()) {
      return simulated(wanted, Optional.of(wording.say("lesson.no-platform")));
    }
    try {
      return live(branches.get(), wanted);
    } catch (Trouble e) {
      LOG.log(Level.WARNING, "the lesson cannot be taken live", e);
      return simulated(wanted, Optional.of(wording.say("lesson.not-live", e.sentence())));
    }
  }

  private LessonTaken simulated(Wanted wanted, Optional<String> fallback)
      throws Trouble, InterruptedException {
    SimulatedPlace place = LessonScenario.place(wanted.folder(), wanted.lesson());
    Attempt attempt = begun(place, wanted);
    SimulatedLesson taken =
        new SimulatedLesson(attempt, place, fallback, wanted.draft(), this::goesOn);
    goesOn(taken);
    return taken;
  }

  private static LessonTaken live(Branches branches, Wanted wanted)
      throws Trouble, InterruptedException {
    LiveLesson.Home home = LiveLesson.Home.of(branches);
    try {
      int branch = LiveLesson.empty(branches).get().number();
      Attempt attempt = begunOrLeft(LiveLesson.place(branches, branch), wanted, home);
      return new LiveLesson(branches, branch, attempt, wanted.draft(), home);
    } catch (ExecutionException e) {
      throw new Trouble(
          e.getCause() instanceof NoFork no ? no.sentence() : String.valueOf(e.getMessage()), e);
    }
  }

  /** Where the world of the lesson cannot be made, the run goes on that was left for it. */
  private static Attempt begunOrLeft(LessonPlace place, Wanted wanted, LiveLesson.Home home)
      throws Trouble, InterruptedException, ExecutionException {
    try {
      return begun(place, wanted);
    } catch (Trouble e) {
      home.goOn().get();
      throw e;
    }
  }

  /** Makes the world of a lesson, and does the first steps again. */
  private static Attempt begun(LessonPlace place, Wanted wanted)
      throws Trouble, InterruptedException {
    LessonRun run = LessonRun.begin(place, wanted.folder(), wanted.lesson());
    for (int i = 0; i < wanted.step(); i++) {
      run.solve(wanted.lesson().steps().get(i));
    }
    return run.attempt();
  }

  /** At most one is simulated: the one that was, ends. */
  private void goesOn(SimulatedLesson lesson) {
    latest.getAndSet(Optional.of(lesson)).ifPresent(SimulatedLesson::close);
  }

  /** Ends the lesson that is being taken, if it is simulated. */
  @Override
  public void close() {
    latest.getAndSet(Optional.empty()).ifPresent(SimulatedLesson::close);
  }
}
