package dev.dynoscope.view;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.session.RunProgress;
import dev.dynoscope.session.ScenarioNote;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.session.Simulations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Scenarios that are told and not played. */
final class ToldShelf implements Simulations {
  /** What a window needs to show them. */
  static MainWindow.Simulating simulating() {
    return new MainWindow.Simulating(
        new ToldShelf(),
        run -> WindowNotes.ofSimulation(List.of()),
        (run, wording) -> Optional.empty());
  }

  @Override
  public List<ScenarioNote> scenarios() {
    return List.of(
        new ScenarioNote("a.json", "Ten thousand drives", "They fail.", Duration.ofDays(30)),
        new ScenarioNote("b.json", "Wake times", "An app wakes.", Duration.ofHours(3)));
  }

  @Override
  public ScenarioNote open(String file) {
    return scenarios().getFirst();
  }

  @Override
  public SimulatedRun run(ScenarioNote scenario, long seed) {
    return new Run(scenario, seed, Tale.whole());
  }

  /** A run that has come to its end. */
  private record Run(ScenarioNote scenario, long seed, Tale tale) implements SimulatedRun {
    @Override
    public Journal journal() {
      return tale.journal;
    }

    @Override
    public RunProgress progress() {
      return new RunProgress(
          RunProgress.State.ENDED, tale.now(), scenario.lasts(), scenario.lasts(), 123_456, "");
    }

    @Override
    public void stop() {}
  }
}
