package dev.dynoscope.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same scripts with real processes and sockets and in virtual time: what happened to each thing
 * is the same, in the same order and for the same causes. And the table of codes in {@code
 * docs/simulation.md} is what was seen; {@code -Ddocs.update} rewrites it.
 */
@EnabledOnOs(OS.LINUX)
class LiveAgainstSimTest {
  private static final Path PAGE = Path.of("docs", "simulation.md");
  private static final String BEGIN = "| code | live |";

  @TempDir private Path scratch = Path.of("");
  private final List<DynamicTest> results = new ArrayList<>();
  private final Set<String> seenLive = new TreeSet<>();
  private final Set<String> seenInSim = new TreeSet<>();
  private final Set<String> unequal = new TreeSet<>();

  @TestFactory
  @Timeout(300)
  List<DynamicTest> liveAndSimulatedAreOne() throws Exception {
    List<Path> folders = PairApps.folders(scratch);
    try (LiveDriver live = new LiveDriver(folders)) {
      live.play(
          new Step.Until(
              new Sign("all deployed", e -> e.fact() instanceof AppFact.SlugCompiled),
              folders.size()));
      List<Entry> begun = live.entries();
      try (SimDriver sim = new SimDriver(PairApps.scenario(begun.getFirst().at(), begun))) {
        playAll(live, sim);
      }
    }
    seenInSim.addAll(Codes.in(SimOnly.tooManyClients()));
    seenInSim.addAll(Codes.in(SimOnly.quarantined("H34")));
    seenInSim.addAll(Codes.in(SimOnly.quarantined("H99")));
    seenInSim.addAll(Codes.in(SimOnly.engineRefuses()));
    results.add(DynamicTest.dynamicTest("the table of codes tells what was seen", this::table));
    return results;
  }

  private void playAll(Driver live, Driver sim) throws Exception {
    int liveFrom = 0;
    int simFrom = 0;
    for (Script script : Scripts.all()) {
      String trouble = played(script, live, sim);
      List<Entry> real = live.entries();
      List<Entry> virtual = sim.entries();
      if (trouble.isEmpty()) {
        trouble =
            Difference.between(script, new Trace(real, liveFrom), new Trace(virtual, simFrom))
                .orElse("");
      }
      note(trouble, real.subList(liveFrom, real.size()), virtual.subList(simFrom, virtual.size()));
      liveFrom = real.size();
      simFrom = virtual.size();
      results.add(result(script.name(), trouble));
    }
  }

  private void note(String trouble, List<Entry> live, List<Entry> sim) {
    seenLive.addAll(Codes.in(live));
    seenInSim.addAll(Codes.in(sim));
    if (!trouble.isEmpty()) {
      unequal.addAll(Codes.in(live));
      unequal.addAll(Codes.in(sim));
    }
  }

  private static String played(Script script, Driver live, Driver sim) throws Exception {
    try {
      for (Step step : script.steps()) {
        live.play(step);
        sim.play(step);
      }
      return "";
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static DynamicTest result(String name, String trouble) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          if (!trouble.isEmpty()) {
            fail(trouble);
          }
        });
  }

  private void table() throws IOException {
    List<String> rows = Codes.table(seenLive, seenInSim, unequal);
    List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
    List<String> there = page.stream().dropWhile(line -> !line.startsWith(BEGIN)).toList();
    there = there.stream().takeWhile(line -> line.startsWith("|")).toList();
    if (System.getProperty("docs.update") != null) {
      int from = page.size() - page.stream().dropWhile(l -> !l.startsWith(BEGIN)).toList().size();
      page.subList(from, from + there.size()).clear();
      page.addAll(from, rows);
      Files.write(PAGE, page);
    } else {
      assertEquals(rows, there);
    }
  }
}
