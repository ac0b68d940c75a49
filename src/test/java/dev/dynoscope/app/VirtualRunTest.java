package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.IsolationFact.IsolationChosen;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.session.RunProgress.State;
import dev.dynoscope.session.ScenarioNote;
import dev.dynoscope.session.UnfitScenario;
import dev.dynoscope.sim.json.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that is played for the window. */
class VirtualRunTest {
  private static final String DAY =
      """
      {"title": "A day", "about": "Visits.", "lasts": "1d",
       "apps": [{"name": "photos", "processes": [{"type": "web", "command": "node web.js"}]}],
       "visitors": [{"name": "people", "host": "photos", "pattern": {"steady": "10m"}}]}
      """;

  @TempDir private Path folder = Path.of("");

  private static VirtualRun run(long most) throws Unreadable {
    ScenarioNote note = new ScenarioNote("day.json", "A day", "Visits.", Duration.ofDays(1));
    return new VirtualRun(note, ScenarioFile.read(DAY), 7, most);
  }

  @Test
  void itComesToTheEndOfTheScenario() throws Unreadable {
    VirtualRun run = run(100_000);
    run.run();
    assertEquals(State.ENDED, run.progress().state());
    assertEquals(Duration.ofDays(1), run.progress().reached());
    assertEquals(1, run.progress().share());
    assertEquals(run.journal().lastSeq(), run.progress().entries());
    assertEquals("", run.progress().sentence());
  }

  @Test
  void theJournalSaysThatNoCodeRanAndWhatTheSeedWas() throws Unreadable {
    VirtualRun run = run(100_000);
    run.run();
    IsolationChosen chosen =
        run.journal().after(0, 50).stream()
            .map(entry -> entry.fact())
            .filter(IsolationChosen.class::isInstance)
            .map(IsolationChosen.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals("simulation", chosen.kind());
    assertTrue(chosen.honesty().startsWith("No code runs"));
    assertTrue(chosen.honesty().contains("the seed 7"));
  }

  @Test
  void itEndsWhenTheJournalIsFullAndSaysTheWayToTheWhole() throws Unreadable {
    VirtualRun run = run(50);
    run.run();
    assertEquals(State.FULL, run.progress().state());
    assertEquals(50, run.journal().lastSeq());
    assertEquals(
        "The run stopped at 50 entries, as many as the window holds. For the whole of it:"
            + " dynoscope simulate day.json --seed 7 --journal FILE",
        run.progress().sentence());
  }

  @Test
  void whoStopsItKeepsWhatThereIs() throws Unreadable {
    VirtualRun run = run(100_000);
    run.stop();
    run.run();
    assertEquals(State.STOPPED, run.progress().state());
    assertFalse(run.progress().running());
  }

  @Test
  void theShelfHasTheScenariosOfItsFolderByTitle() throws IOException {
    Files.writeString(folder.resolve("b.json"), DAY.replace("A day", "Zebra"));
    Files.writeString(folder.resolve("c.json"), DAY);
    Files.writeString(folder.resolve("broken.json"), "{");
    Files.writeString(folder.resolve("scenario.schema.json"), "{}");
    try (ScenarioShelf shelf = new ScenarioShelf(folder, 100)) {
      assertEquals(
          List.of("A day", "Zebra"), shelf.scenarios().stream().map(ScenarioNote::title).toList());
    }
  }

  @Test
  void aFileThatIsNoScenarioIsRefusedWithASentence() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"title\": 7}");
    try (ScenarioShelf shelf = new ScenarioShelf(folder, 100)) {
      UnfitScenario unfit = assertThrows(UnfitScenario.class, () -> shelf.open(broken.toString()));
      assertTrue(unfit.sentence().startsWith(broken + " is no scenario. Line 1, at "));
      String none = folder.resolve("none.json").toString();
      assertTrue(
          assertThrows(UnfitScenario.class, () -> shelf.open(none))
              .sentence()
              .startsWith("The scenario cannot be read: "));
    }
  }

  @Test
  void closingTheShelfEndsWhatIsPlayed() throws IOException, UnfitScenario {
    Path endless = folder.resolve("endless.json");
    Files.writeString(endless, DAY.replace("1d", "3000000d").replace("10m", "1s"));
    ScenarioShelf shelf = new ScenarioShelf(folder, 100_000_000);
    VirtualRun run = shelf.play(endless.toString(), 7);
    shelf.close();
    assertEquals(State.STOPPED, run.progress().state());
  }
}
