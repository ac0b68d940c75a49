package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An app without traffic for 30 minutes falls asleep, web and worker together. */
class SleepTest {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final DynoName WORKER = new DynoName(Script.PHOTOS, "worker", 1);

  @Test
  void anAppThatNobodyVisitsSleepsThirtyMinutesAfterItCameUp() {
    Script script = Script.withApp("web: node app.js");
    script.advance(IDLE);

    assertEquals(List.of(Script.START.plusSeconds(3).plus(IDLE)), idledAt(script));
    assertEquals(
        List.of(
            "Idling",
            "State changed from up to down",
            "Stopping all processes with SIGTERM",
            "Process exited with status 143"),
        script.log("web.1").subList(3, 7));
  }

  @Test
  void eachRequestStartsTheThirtyMinutesAnew() {
    Script script = Script.withApp("web: node app.js");
    Instant ended = script.now();
    for (int i = 0; i < 3; i++) {
      script.advance(Duration.ofMinutes(29));
      script.get("/");
      ended = script.now().plusMillis(19);
    }
    script.advance(IDLE.plusSeconds(1));

    assertEquals(List.of(ended.plus(IDLE)), idledAt(script));
  }

  @Test
  void noAppSleepsWhileARequestIsInFlight() {
    Script script = Script.withApp("web: node app.js");
    script.wire.habit = _ -> Habit.STALL_MIDWAY;
    script.wire.stirred = x -> new Input.Stirred(x, true, Duration.ZERO, false, 9);
    long slow = script.get("/slow");
    script.advance(Duration.ofHours(2));
    assertEquals(List.of(), idledAt(script));

    script.give(new Input.AnswerEnded(slow, 9));
    Instant ended = script.now();
    script.advance(IDLE);
    assertEquals(List.of(ended.plus(IDLE)), idledAt(script));
  }

  @Test
  void webAndWorkerSleepTogether() {
    Script script = Script.withApp("web: node app.js", "worker: node jobs.js");
    script.tell("ps:scale worker=1");
    script.advance(IDLE);

    assertEquals(
        List.of(Script.web(1), WORKER),
        script.facts(DynoIdled.class).stream().map(DynoIdled::dyno).toList());
    assertTrue(script.host.alive.isEmpty());
  }

  @Test
  void aWorkerThatWaitsForItsNextBootSleepsTooAndIsNotBootedMeanwhile() {
    Script script = Script.withApp("web: node app.js", "worker: node jobs.js");
    script.host.unstartable.add(WORKER);
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofMinutes(21));
    script.host.unstartable.clear();
    script.advance(Duration.ofHours(5));

    assertTrue(script.host.alive.isEmpty());
    script.get("/");
    assertEquals(List.of(Script.web(1), WORKER), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void aWorkerThatIsStillStartingSleepsToo() {
    Script script = Script.withApp("web: node app.js", "worker: node jobs.js");
    script.advance(IDLE.minusSeconds(8));
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofSeconds(10));

    assertTrue(script.host.alive.isEmpty());
  }

  @Test
  void anAppWithOnlyAWorkerNeverSleeps() {
    Script script = Script.withApp("worker: node jobs.js");
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofDays(2));

    assertEquals(List.of(), idledAt(script));
    assertEquals(List.of(WORKER), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void sleepThrowsTheDiskAway() {
    Script script = Script.withApp("web: node app.js");
    script.host.written = List.of(new FileInfo("uploads/ada.png", 9));
    script.advance(IDLE);

    assertEquals(
        List.of(new DiskDiscarded(Script.web(1), 1, script.host.written)),
        script.facts(DiskDiscarded.class));
  }

  private static List<Instant> idledAt(Script script) {
    return script.entriesOf(DynoIdled.class).stream().map(Entry::at).distinct().toList();
  }
}
