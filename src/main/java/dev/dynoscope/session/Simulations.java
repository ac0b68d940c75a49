package dev.dynoscope.session;

import java.util.List;

/** The scenarios that can be played in virtual time, and the way to play one. */
public interface Simulations {
  /** Those that come with the program. */
  List<ScenarioNote> scenarios();

  /** Looks into a file of the learner's own. */
  ScenarioNote open(String file) throws UnfitScenario;

  /** Begins a run of its own; it goes on until it ends, or is stopped. */
  SimulatedRun run(ScenarioNote scenario, long seed) throws UnfitScenario;
}
