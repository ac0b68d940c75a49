package dev.dynoscope.session;

import dev.dynoscope.journal.Journal;

/** A scenario that is being played in virtual time, or was. */
public interface SimulatedRun {
  /** What is played. */
  ScenarioNote scenario();

  /** What chance goes by. */
  long seed();

  /** What has happened so far; grows while the run goes on. */
  Journal journal();

  /** How far it has come; from any thread. */
  RunProgress progress();

  /** Ends it where it is; what there is stays. Does not wait for that. */
  void stop();
}
