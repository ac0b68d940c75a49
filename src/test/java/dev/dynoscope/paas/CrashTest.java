package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A dyno that ends unasked is booted again: at once, and then after ever longer waits. */
class CrashTest {
  private static final DynoName WORKER = new DynoName(Script.PHOTOS, "worker", 1);

  private static Script withWorker() {
    Script script = Script.withApp("worker: node jobs.js");
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofSeconds(5));
    return script.quietly();
  }

  /** Minutes until the next boot, as each of {@code crashes} crashes in a row tells. */
  private static List<Long> coolOffs(Script script, int crashes) {
    script.quietly();
    for (int i = 0; i < crashes; i++) {
      script.host.exit(WORKER, 1);
      Optional<Instant> due = script.nextDue();
      script.advance(Duration.between(script.now(), due.orElse(script.now())).plusSeconds(5));
    }
    return script.entriesOf(DynoCrashed.class).stream().map(CrashTest::coolOff).toList();
  }

  private static long coolOff(Entry crash) {
    return Duration.between(crash.at(), ((DynoCrashed) crash.fact()).retryAt().orElse(crash.at()))
        .toMinutes();
  }

  @Test
  void theFirstCrashIsLoggedAndTheDynoBootsAtOnce() {
    Script script = withWorker();
    script.host.exit(WORKER, 0);

    assertEquals(
        List.of(
            "Process exited with status 0",
            "State changed from up to crashed",
            "State changed from crashed to starting",
            "Starting process with command `node jobs.js`"),
        script.log("worker.1"));
    assertEquals(1, script.facts(DiskDiscarded.class).size());
    assertEquals(2, script.facts(DynoStarted.class).getFirst().boot());
  }

  @Test
  void crashesInARowWaitLongerAndLonger() {
    assertEquals(List.of(0L, 20L, 40L, 80L, 160L, 320L, 320L), coolOffs(withWorker(), 7));
  }

  @Test
  void aDynoThatWasUpForTenMinutesStartsOverWithARestartAtOnce() {
    Script script = withWorker();
    coolOffs(script, 3);
    script.advance(Duration.ofMinutes(10));

    assertEquals(List.of(0L, 20L), coolOffs(script, 2));
  }

  @Test
  void aDynoThatWasUpForLessThanTenMinutesGoesOnCounting() {
    Script script = withWorker();
    coolOffs(script, 2);
    script.advance(Duration.ofMinutes(9));

    assertEquals(List.of(40L), coolOffs(script, 1));
  }

  @Test
  void aRestartThatWasAskedForEndsTheSeries() {
    Script script = withWorker();
    coolOffs(script, 3);
    script.tell("ps:restart worker.1");
    script.advance(Duration.ofSeconds(5));

    assertEquals(List.of(0L), coolOffs(script, 1));
  }

  @Test
  void aRestartBootsACrashedDynoWithoutWaiting() {
    Script script = withWorker();
    coolOffs(script, 1);
    script.host.exit(WORKER, 1);
    assertEquals(List.of(), List.copyOf(script.host.alive.keySet()));
    script.tell("ps:restart");

    assertEquals(List.of(WORKER), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void aDynoThatCannotBeStartedCountsAsCrashedAndSaysWhy() {
    Script script = new Script(1);
    script.host.unstartable.add(Script.web(1));
    script.deploy("photos", "web: node app.js");

    assertEquals("There is no node here.", script.facts(DynoCrashed.class).getFirst().why());
    assertEquals(2, script.facts(DynoCrashed.class).size());
    assertEquals(
        List.of(
            "State changed from created to starting",
            "Starting process with command `node app.js`",
            "Error R99 (Platform error) -> There is no node here.",
            "State changed from starting to crashed"),
        script.log("web.1").subList(0, 4));
  }

  @Test
  void anEndThatIsReportedTwiceCountsOnce() {
    Script script = withWorker();
    script.host.exit(WORKER, 1);
    script.advance(Duration.ofSeconds(5));
    script.host.exit(WORKER, 1);
    script.quietly().give(new Input.DynoEnded(WORKER, 2, 1, List.of()));

    assertEquals(List.of(), script.entries);
  }

  @Test
  void aDynoWhoseSlugIsDamagedCrashesWithR17() {
    Script script = new Script(1);
    script.host.neverBinds.add(Script.web(1));
    script.deploy("photos", "web: node app.js");
    script.host.alive.clear();
    script.quietly().give(new Input.SlugDamaged(Script.web(1), 1, "ed57", "9ca1"));

    assertEquals(
        List.of(
            "Error R17 (Checksum error) -> Checksum does match expected value. Expected:"
                + " SHA256:ed57 Actual: SHA256:9ca1",
            "State changed from starting to crashed"),
        script.log("web.1").subList(0, 2));
  }
}
