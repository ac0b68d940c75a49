package dev.dynoscope.pairs;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plays scripts in virtual time. */
final class SimDriver implements Driver {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final List<Entry> entries = new ArrayList<>();
  private final Simulation simulation;
  private int mark;

  SimDriver(Scenario scenario) {
    simulation = new Simulation(scenario, 1, entries::addAll);
  }

  @Override
  public void play(Step step) {
    if (!(step instanceof Step.Until)) {
      mark = entries.size();
    }
    switch (step) {
      case Step.Tell tell -> simulation.tell(tell.command());
      case Step.Ask ask -> {
        for (int i = 0; i < ask.times(); i++) {
          simulation.ask(ask.request(), "127.0.0.1");
        }
      }
      case Step.AskAt ask -> simulation.ask(ask.request(), ask.address());
      case Step.LookUp ask -> simulation.lookUp(ask.name());
      case Step.Leave _ -> {} // their patience will end
      case Step.Until until -> until(until);
      case Step.Pass pass -> {
        Instant end = simulation.now().plus(pass.time());
        simulation.tell("skip " + pass.time().toSeconds() + "s");
        simulation.runUntil(end);
      }
    }
  }

  private void until(Step.Until until) {
    Instant latest = simulation.now().plus(PATIENCE);
    while (seen(until) < until.times()) {
      if (!simulation.step(latest)) {
        throw new AssertionError(
            "in the simulation this never came: " + until.sign() + "\n" + told());
      }
    }
  }

  private long seen(Step.Until until) {
    return entries.subList(mark, entries.size()).stream().filter(until.sign().shows()).count();
  }

  private String told() {
    List<String> lines = new ArrayList<>();
    int from = Math.max(mark, entries.size() - 20);
    entries.subList(from, entries.size()).forEach(e -> lines.add(e.toString()));
    return String.join("\n", lines);
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public void close() {}
}
