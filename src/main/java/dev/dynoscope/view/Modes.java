package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.Recording;
import dev.dynoscope.session.Recordings;
import dev.dynoscope.session.ScenarioNote;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.session.Simulations;
import dev.dynoscope.session.UnfitScenario;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What can be watched in this window besides what is watched now.
 *
 * @param simulations what can be played in virtual time; empty where nothing can
 * @param run the run in virtual time that is watched; empty where it is something else
 * @param live the way back to the platform that runs; empty where none does
 * @param show shows a run in virtual time
 * @param figure the figures of the run that is watched; empty while it goes on
 * @param branch the branch of a live run that is watched; empty where it is something else
 * @param recordings where recordings are opened and saved; empty where they cannot be
 * @param recording the recording that is watched; empty where it is something else
 * @param showRecording shows a recording
 * @param lessons what there is to learn; empty where there are no lessons
 */
record Modes(
    Wording wording,
    Optional<Simulations> simulations,
    Optional<SimulatedRun> run,
    Optional<Runnable> live,
    Consumer<SimulatedRun> show,
    Supplier<Optional<RunFigure>> figure,
    Optional<BranchView> branch,
    Optional<Recordings> recordings,
    Optional<Recording> recording,
    Consumer<Recording> showRecording,
    Supplier<Optional<LessonWays>> lessons) {

  /** Whether a lesson in virtual time is watched. */
  boolean rehearsed() {
    return lessons
        .get()
        .flatMap(LessonWays::play)
        .filter(play -> play.taken().way() == Lesson.Way.SIMULATED)
        .isPresent();
  }

  /** Which branch is watched, where that is not the only one there can be. */
  Optional<String> branchWords() {
    return branch
        .filter(view -> view.shown() > 0 || !view.running())
        .map(view -> BranchView.name(view.shown(), wording));
  }

  /** Why there is no live platform to go back to. */
  String noWayBack() {
    return run.isPresent() || recording.isPresent()
        ? wording.say("modes.no-platform")
        : wording.say("modes.no-other-run");
  }

  /** Plays a scenario, and shows it. */
  void play(ScenarioNote scenario, long seed) throws UnfitScenario {
    if (simulations.isPresent()) {
      show.accept(simulations.get().run(scenario, seed));
    }
  }

  /** Makes modes for what is watched in one window. */
  record Made(
      Wording wording,
      Optional<Simulations> simulations,
      Optional<Recordings> recordings,
      Consumer<SimulatedRun> show,
      Consumer<Recording> showRecording,
      Supplier<Optional<LessonWays>> lessons) {
    /** A live run, or a session alone. */
    Modes branch(Optional<BranchView> branch, Optional<Runnable> live) {
      return modes(Optional.empty(), live, Optional::empty, branch, Optional.empty());
    }

    /** A scenario. */
    Modes run(SimulatedRun run, MainWindow.Simulating how, Optional<Runnable> live) {
      return modes(
          Optional.of(run),
          live,
          () -> how.figure().apply(run, wording),
          Optional.empty(),
          Optional.empty());
    }

    /** A lesson. */
    Modes lesson(Optional<Runnable> live) {
      return modes(Optional.empty(), live, Optional::empty, Optional.empty(), Optional.empty());
    }

    /** A recording. */
    Modes recording(Recording recording, Optional<Runnable> live) {
      return modes(
          Optional.empty(), live, Optional::empty, Optional.empty(), Optional.of(recording));
    }

    private Modes modes(
        Optional<SimulatedRun> run,
        Optional<Runnable> live,
        Supplier<Optional<RunFigure>> figure,
        Optional<BranchView> branch,
        Optional<Recording> recording) {
      return new Modes(
          wording,
          simulations,
          run,
          live,
          show,
          figure,
          branch,
          recordings,
          recording,
          showRecording,
          lessons);
    }
  }
}
