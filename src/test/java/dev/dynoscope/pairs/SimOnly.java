package dev.dynoscope.pairs;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.json.ChangedEra;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.scenario.Act;
import dev.dynoscope.sim.scenario.AppPlan;
import dev.dynoscope.sim.scenario.Lines;
import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.sim.scenario.ProcessPlan;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.sim.scenario.Spread;
import dev.dynoscope.sim.scenario.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What no script can cause on a real platform, or not in a time that anybody would wait. */
final class SimOnly {
  private static final Duration THEN = Duration.ofSeconds(10);

  private SimOnly() {}

  /** More connections of clients than the era bears: H22. */
  static List<Entry> tooManyClients() {
    return played(ChangedEra.era("limits/clients", "2"), Map.of(), List.of(ask(THEN, "/hang", 3)));
  }

  /** The only dyno is in quarantine for as long as a request may wait: H34, or what was before. */
  static List<Entry> quarantined(String code) {
    return played(
        ChangedEra.era("routing/quarantine", "PT10M", "routing/quarantinedCode", code),
        Map.of(),
        List.of(
            ask(THEN, "/refuse", 1),
            ask(THEN.multipliedBy(2), "/", 1),
            ask(THEN.multipliedBy(3), "/", 1)));
  }

  /** The engine starts no dyno: R99. */
  static List<Entry> engineRefuses() {
    return played(ChangedEra.era(), Map.of(Mishap.ENGINE_REFUSES, 1000), List.of());
  }

  private static Act ask(Duration at, String path, int times) {
    Visitors.Request request =
        new Visitors.Request("GET", "misbehave.herokuapp.test", path, Manner.PATIENT);
    return new Act(at, new Act.Deed.Ask(request, times));
  }

  private static List<Entry> played(Era era, Map<Mishap, Integer> mishaps, List<Act> acts) {
    Spread line = new Spread.Fixed(Duration.ofMillis(1));
    ProcessPlan web = new ProcessPlan("web", "misbehave", PairApps.shipped("misbehave"));
    List<FileInfo> files = List.of(new FileInfo("Procfile", 20));
    Scenario scenario =
        new Scenario(
            "only here",
            "",
            List.of(era),
            Instant.parse("2019-11-10T12:00:00Z"),
            Duration.ofMinutes(5),
            List.of(new AppPlan(new AppName("misbehave"), Language.JAVA, files, List.of(web))),
            List.of(),
            acts,
            new Lines(line, line, 0),
            Optional.empty(),
            new TreeMap<>(mishaps));
    List<Entry> entries = new ArrayList<>();
    new Simulation(scenario, 1, entries::addAll).run();
    return entries;
  }
}
