package dev.dynoscope.app;

import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A platform in virtual time; a command that sets the clock forward has it go there at once. */
final class SimulatedPlace extends LessonPlace {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Journal journal = new Journal();
  private final Simulation simulation;
  private Duration skipped = Duration.ZERO;

  SimulatedPlace(Scenario scenario, long seed) {
    simulation = new Simulation(scenario, seed, this::take);
    simulation.runUntil(scenario.start());
  }

  private void take(List<Entry> entries) {
    journal.append(entries);
    for (Entry entry : entries) {
      if (entry.fact() instanceof ClockFact.ClockSkipped skip) {
        skipped = skipped.plus(skip.by());
      }
    }
  }

  @Override
  Journal journal() {
    return journal;
  }

  @Override
  Instant now() {
    return simulation.now();
  }

  @Override
  void tell(String command) {
    simulation.tell(command);
    pass(Duration.ZERO);
  }

  @Override
  void pass(Duration span) {
    simulation.runUntil(simulation.now().plus(span));
    while (!skipped.isZero()) {
      Instant then = simulation.now().plus(skipped);
      skipped = Duration.ZERO;
      simulation.runUntil(then);
    }
  }

  @Override
  void settle() throws Trouble {
    Instant latest = simulation.now().plus(PATIENCE);
    while (!quiet()) {
      if (!simulation.step(latest)) {
        throw new Trouble("After half an hour of platform time, something is still under way.");
      }
    }
    pass(Duration.ZERO);
  }

  @Override
  public void close() {}
}
