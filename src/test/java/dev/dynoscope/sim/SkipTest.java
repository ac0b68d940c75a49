package dev.dynoscope.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.ClockFact.ClockSkipped;
import dev.dynoscope.journal.DynoFact.DynoExited;
import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.sim.json.ScenarioFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A skip goes from one thing that is due to the next, as that of a live clock does. */
class SkipTest {
  private static final String SCENARIO =
      """
      { "title": "Nobody comes", "about": "An app that is left alone.", "era": "free-2019",
        "lasts": "2h",
        "apps": [{ "name": "photos", "language": "node",
          "files": [{ "path": "Procfile", "bytes": 17 }],
          "processes": [{ "type": "web", "command": "node app.js", "boot": "2s" }] }] }
      """;

  private final List<Entry> told = new ArrayList<>();
  private final Simulation simulation = simulation();

  private Simulation simulation() {
    try {
      return new Simulation(ScenarioFile.read(SCENARIO), 1, told::addAll);
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private Duration skipped(List<Entry> entries) {
    return entries.stream()
        .map(Entry::fact)
        .filter(ClockSkipped.class::isInstance)
        .map(fact -> ((ClockSkipped) fact).by())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Entry first(Class<? extends Fact> kind) {
    return told.stream().filter(it -> kind.isInstance(it.fact())).findFirst().orElseThrow();
  }

  @Test
  void whatIsDueOnTheWayIsToldWhenTheClockHasComeThere() {
    simulation.runUntil(simulation.now().plusSeconds(10));
    Instant from = simulation.now();
    simulation.tell("skip 40m");
    simulation.endSkip();
    assertEquals(from.plus(Duration.ofMinutes(40)), simulation.now());
    Entry idled = first(DynoIdled.class);
    // while a process ends, time goes by of itself
    Duration ends = Duration.between(idled.at(), first(DynoExited.class).at());
    assertEquals(Duration.ofMinutes(40).minus(ends), skipped(told));
    List<Entry> until = told.subList(0, told.indexOf(idled));
    assertEquals(Duration.between(from, idled.at()), skipped(until));
  }

  @Test
  void whatIsLeftOfASkipIsAddedToTheNext() {
    simulation.runUntil(simulation.now().plusSeconds(10));
    Instant from = simulation.now();
    simulation.tell("skip 1m");
    simulation.tell("skip 2m");
    simulation.endSkip();
    assertEquals(from.plus(Duration.ofMinutes(3)), simulation.now());
    assertEquals(Duration.ofMinutes(3), skipped(told));
  }

  @Test
  void aSkipEndsWithTheRunAtTheLatest() {
    simulation.tell("skip 3h");
    simulation.endSkip();
    assertEquals(simulation.end(), simulation.now());
  }
}
