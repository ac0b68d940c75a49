package dev.dynoscope.app;

import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A platform in virtual time; a command that sets the clock forward has it go there at once. */
final class SimulatedPlace extends LessonPlace {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Journal journal = new Journal();
  private final Scenario scenario;
  private final long seed;
  private final Simulation simulation;
  private final List<Told> tape = new ArrayList<>();
  private double rate = 1;

  /** A command, when it was given, and the last entry before it. */
  private record Told(Instant at, long after, String command) {}

  SimulatedPlace(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.seed = seed;
    simulation = new Simulation(scenario, seed, this::take);
    simulation.runUntil(scenario.start());
  }

  /**
   * Another one that has come as far as this one was when it had told the entry {@code seq}: the
   * same commands at the same times have the same consequences.
   */
  SimulatedPlace asAt(long seq) {
    SimulatedPlace other = new SimulatedPlace(scenario, seed);
    for (Told told : tape) {
      if (told.after() < seq) {
        other.simulation.runUntil(told.at());
        other.tell(told.command());
      }
    }
    if (seq > 0) {
      other.simulation.runUntil(journal.entry(seq).at());
    }
    return other;
  }

  private void take(List<Entry> entries) {
    journal.append(entries);
    for (Entry entry : entries) {
      if (entry.fact() instanceof ClockFact.ClockRateChanged changed) {
        rate = changed.rate();
      }
    }
  }

  /** Platform seconds a second, as it was asked for; 0 while the clock stands. */
  double rate() {
    return rate;
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
    tape.add(new Told(simulation.now(), journal.lastSeq(), command));
    simulation.tell(command);
    pass(Duration.ZERO);
  }

  @Override
  void pass(Duration span) {
    simulation.runUntil(simulation.now().plus(span));
    simulation.endSkip();
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
