package dev.dynoscope.view;

import dev.dynoscope.session.ScenarioNote;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.session.Simulations;
import dev.dynoscope.session.UnfitScenario;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What can be watched in this window besides what is watched now.
 *
 * @param simulations what can be played in virtual time; empty where nothing can
 * @param run the run in virtual time that is watched; empty where it is something else
 * @param live the way back to the platform that runs; empty where none does
 * @param show shows a run in virtual time
 */
record Modes(
    Optional<Simulations> simulations,
    Optional<SimulatedRun> run,
    Optional<Runnable> live,
    Consumer<SimulatedRun> show) {
  /** Nothing besides. */
  static final Modes NONE =
      new Modes(Optional.empty(), Optional.empty(), Optional.empty(), run -> {});

  /** Plays a scenario, and shows it. */
  void play(ScenarioNote scenario, long seed) throws UnfitScenario {
    if (simulations.isPresent()) {
      show.accept(simulations.get().run(scenario, seed));
    }
  }
}
