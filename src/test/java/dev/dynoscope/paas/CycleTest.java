package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoFact.DynoSignalled;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each dyno is restarted 24 hours and up to 216 minutes after its boot. */
class CycleTest {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration LONGEST = DAY.plusMinutes(216);

  /** An app with workers alone never sleeps. */
  private static Script workers(int number) {
    Script script = new Script(1);
    script.deploy("photos", "worker: node jobs.js");
    script.tell("ps:scale worker=" + number + ":standard-1x");
    script.advance(Duration.ofSeconds(10));
    return script.quietly();
  }

  private static List<Instant> cycles(Script script) {
    return script.entriesOf(DynoSignalled.class).stream()
        .filter(e -> ((DynoSignalled) e.fact()).reason() == StopReason.CYCLE)
        .map(Entry::at)
        .toList();
  }

  @Test
  void aDynoIsStoppedAndBootedAgain() {
    Script script = workers(1);
    script.advance(LONGEST);

    assertEquals(
        List.of(
            "Cycling",
            "State changed from up to starting",
            "Stopping all processes with SIGTERM",
            "Process exited with status 143",
            "Starting process with command `node jobs.js`",
            "State changed from starting to up"),
        script.log("worker.1"));
  }

  @Test
  void notEarlierThanADayAndNotLaterThanADayAndTwoHundredAndSixteenMinutes() {
    Script script = workers(100);
    Instant booted = script.now().minusSeconds(10);
    script.advance(LONGEST);
    List<Instant> at = cycles(script);

    assertEquals(100, at.size());
    assertTrue(at.stream().noneMatch(i -> i.isBefore(booted.plus(DAY))));
    assertTrue(at.stream().noneMatch(i -> i.isAfter(booted.plus(LONGEST))));
    assertTrue(at.stream().distinct().count() > 90, () -> "not spread: " + at);
  }

  @Test
  void eachBootBeginsTheDayAnew() {
    Script script = workers(1);
    for (int i = 0; i < 5; i++) {
      script.advance(Duration.ofHours(20));
      script.tell(i % 2 == 0 ? "ps:restart" : "config:set A=" + i);
    }
    assertEquals(List.of(), cycles(script));
    script.advance(LONGEST.plusSeconds(10));

    assertEquals(1, cycles(script).size());
  }

  @Test
  void aDynoThatSleepsIsNotCycled() {
    Script script = Script.withApp("web: node app.js").quietly();
    script.advance(Duration.ofDays(3));

    assertEquals(List.of(), cycles(script));
  }

  @Test
  void aOneOffDynoEndsThen() {
    Script script = Script.withApp("web: node app.js").quietly();
    script.tell("run:detached node endless.js");
    DynoName dyno =
        script.host.alive.keySet().stream()
            .filter(d -> d.process().equals("run"))
            .findFirst()
            .orElseThrow();
    script.advance(LONGEST.plusSeconds(10));

    assertEquals(
        List.of(
            "Starting process with command `node endless.js`",
            "State changed from starting to up",
            "Cycling",
            "Stopping all processes with SIGTERM",
            "Process exited with status 143",
            "State changed from up to complete"),
        script.log(dyno.label()));
  }
}
