package dev.dynoscope.pairs;

import static org.junit.jupiter.api.Assertions.fail;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same scripts with real processes and sockets and in virtual time: what happened to each thing
 * is the same, in the same order and for the same causes.
 */
@EnabledOnOs(OS.LINUX)
class LiveAgainstSimTest {
  @TempDir private Path scratch = Path.of("");

  @TestFactory
  @Timeout(300)
  List<DynamicTest> liveAndSimulatedAreOne() throws Exception {
    List<DynamicTest> results = new ArrayList<>();
    List<Path> folders = PairApps.folders(scratch);
    try (LiveDriver live = new LiveDriver(folders)) {
      live.play(
          new Step.Until(
              new Sign("all deployed", e -> e.fact() instanceof AppFact.SlugCompiled),
              folders.size()));
      List<Entry> begun = live.entries();
      try (SimDriver sim = new SimDriver(PairApps.scenario(begun.getFirst().at(), begun))) {
        int liveFrom = 0;
        int simFrom = 0;
        for (Script script : Scripts.all()) {
          String trouble = played(script, live, sim);
          if (trouble.isEmpty()) {
            trouble =
                Difference.between(
                        new Trace(live.entries(), liveFrom), new Trace(sim.entries(), simFrom))
                    .orElse("");
          }
          liveFrom = live.entries().size();
          simFrom = sim.entries().size();
          results.add(result(script.name(), trouble));
        }
      }
    }
    return results;
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
}
