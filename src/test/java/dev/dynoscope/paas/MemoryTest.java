package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoErred;
import dev.dynoscope.journal.DynoFact.MemoryMeasured;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R14 warns a dyno that is above its memory quota, R15 ends one that is far above it. */
class MemoryTest {
  private static final long MEGABYTE = 1024 * 1024;
  private static final long QUOTA = 512 * MEGABYTE;

  private static Script app() {
    return Script.withApp("web: node app.js").quietly();
  }

  private static void takes(Script script, long bytes) {
    int boot = script.host.alive.getOrDefault(Script.web(1), 0);
    script.give(new Input.MemoryMeasured(Script.web(1), boot, bytes));
  }

  @Test
  void r14IsLoggedWithWhatTheProcessesTakeAndTheDynoLivesOn() {
    Script script = app();
    takes(script, 529 * MEGABYTE);

    assertEquals(
        List.of("Process running mem=529MB(103.3%)", "Error R14 (Memory quota exceeded)"),
        script.log("web.1"));
    assertTrue(script.host.alive.containsKey(Script.web(1)));
  }

  @Test
  void r14IsRepeatedEveryTwentySecondsAndIsNewsOnce() {
    Script script = app();
    takes(script, 529 * MEGABYTE);
    takes(script, 530 * MEGABYTE);
    script.advance(Duration.ofSeconds(61));

    assertEquals(
        List.of(
            "Process running mem=529MB(103.3%)",
            "Error R14 (Memory quota exceeded)",
            "Process running mem=530MB(103.5%)",
            "Error R14 (Memory quota exceeded)",
            "Process running mem=530MB(103.5%)",
            "Error R14 (Memory quota exceeded)",
            "Process running mem=530MB(103.5%)",
            "Error R14 (Memory quota exceeded)"),
        script.log("web.1"));
    assertEquals(1, script.facts(DynoErred.class).size());
  }

  @Test
  void nothingIsLoggedUpToTheQuotaOrOnceTheDynoIsWithinItAgain() {
    Script script = app();
    takes(script, QUOTA);
    assertEquals(List.of(), script.log("web.1"));
    takes(script, QUOTA + MEGABYTE);
    takes(script, QUOTA - MEGABYTE);
    script.quietly().advance(Duration.ofMinutes(5));

    assertEquals(List.of(), script.log("web.1"));
  }

  @Test
  void r15EndsTheDynoWhichCountsAsCrashed() {
    Script script = app();
    takes(script, 2 * QUOTA);

    assertEquals(
        List.of(
            "Process running mem=1024MB(200.0%)",
            "Error R15 (Memory quota vastly exceeded)",
            "Stopping process with SIGKILL",
            "Process exited with status 137",
            "State changed from up to crashed",
            "State changed from crashed to starting",
            "Starting process with command `node app.js`"),
        script.log("web.1"));
    assertEquals(
        "it took far more memory than it may (R15)",
        script.facts(DynoCrashed.class).getFirst().why());
  }

  @Test
  void aCrashLongAfterTheBootIsTheFirstInItsRow() {
    Script script = app();
    takes(script, 2 * QUOTA);
    script.advance(Duration.ofMinutes(11));
    takes(script.quietly(), 2 * QUOTA);

    assertEquals(script.now(), script.facts(DynoCrashed.class).getFirst().retryAt().orElseThrow());
  }

  @Test
  void aLargerDynoMayTakeMore() {
    Script script = app();
    script.tell("ps:type standard-2x");
    script.advance(Duration.ofSeconds(10));
    takes(script.quietly(), 2 * QUOTA);
    assertEquals(List.of(), script.log("web.1"));
    takes(script, 2 * QUOTA + MEGABYTE);

    assertEquals("Process running mem=1025MB(100.1%)", script.log("web.1").getFirst());
  }

  @Test
  void theJournalIsToldOnlyWhatMakesADifference() {
    Script script = app();
    for (int i = 0; i < 100; i++) {
      takes(script, 100 * MEGABYTE + i);
    }
    takes(script, 200 * MEGABYTE);

    assertEquals(
        List.of(100 * MEGABYTE, 200 * MEGABYTE),
        script.facts(MemoryMeasured.class).stream().map(MemoryMeasured::bytes).toList());
  }

  @Test
  void theNextBootBeginsWithNothing() {
    Script script = app();
    takes(script, 529 * MEGABYTE);
    script.tell("ps:restart");
    script.advance(Duration.ofSeconds(10));
    script.quietly().advance(Duration.ofMinutes(5));

    assertEquals(List.of(), script.log("web.1"));
  }

  @Test
  void whatAnOldBootTookIsNothingToTheNewOne() {
    Script script = app();
    script.give(new Input.MemoryMeasured(Script.web(1), 7, 2 * QUOTA));

    assertEquals(List.of(), script.entries);
  }
}
