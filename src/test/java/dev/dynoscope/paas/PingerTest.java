package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.HoursFact.HoursExhausted;
import dev.dynoscope.journal.PingFact.PingEnded;
import dev.dynoscope.journal.PingFact.PingSent;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.paas.json.ChangedEra;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A monitor's visits keep an app awake, and use up its hours. */
class PingerTest {
  private static final Instant JANUARY = Instant.parse("2020-01-01T00:00:00Z");

  @Test
  void aPingEvery20MinutesKeepsAnAppAwakeUntilItsHoursAreGone() {
    Script script = new Script(ChangedEra.with("dynos/cycleAfter", "PT9000H"), 1, JANUARY);
    script.deploy("photos", "web: node app.js");
    script.tell("pinger:on");
    script.advance(Duration.ofDays(31).minusSeconds(1));

    Instant end = JANUARY.plus(Duration.ofDays(22)).plus(Duration.ofHours(22));
    assertEquals(
        List.of(end), script.entriesOf(HoursExhausted.class).stream().map(Entry::at).toList());
    assertEquals(List.of(end), script.entriesOf(DynoIdled.class).stream().map(Entry::at).toList());
    // three an hour for 31 days; those from 22 d 22 h on are refused with H82
    assertEquals(31 * 24 * 3, script.facts(PingSent.class).size());
    assertEquals(550 * 3, script.facts(ResponseCompleted.class).size());
    assertEquals((31 * 24 - 550) * 3, script.facts(RequestFailed.class).size());
  }

  @Test
  void aPingEvery40MinutesLetsTheAppSleepInBetween() {
    Script script = Script.withApp("web: node app.js");
    script.tell("pinger:on 40m");
    script.advance(Duration.ofHours(4));

    assertEquals(6, script.facts(DynoIdled.class).size());
  }

  @Test
  void withoutItsPingerTheAppSleeps() {
    Script script = Script.withApp("web: node app.js");
    script.tell("pinger:on 20m /health");
    script.advance(Duration.ofHours(2));
    assertEquals(List.of(), script.facts(DynoIdled.class));

    assertEquals(List.of("Pinging photos no more... done"), script.tell("pinger:off"));
    script.advance(Duration.ofHours(2));
    assertEquals(1, script.facts(DynoIdled.class).size());
    assertEquals(List.of("photos has no pinger."), script.tell("pinger:off"));
  }

  @Test
  void pingerTellsHowItGoes() {
    Script script = Script.withApp("web: node app.js");
    assertEquals(List.of("There are no pingers; pinger:on adds one."), script.tell("pinger"));
    assertEquals(
        List.of("Pinging http://photos.herokuapp.test/health every 1h30m... done"),
        script.tell("pinger:on 1h30m /health"));
    assertEquals(
        List.of(
            "photos: http://photos.herokuapp.test/health every 1h30m; a visit is on its way;"
                + " latest: no visit yet"),
        script.tell("pinger"));
    script.advance(Duration.ofSeconds(2));
    assertEquals(
        List.of("photos: http://photos.herokuapp.test/health every 1h30m; latest: status 200"),
        script.tell("pinger"));
  }

  @Test
  void aVisitIsLeftOutWhileTheOneBeforeIsOnItsWay() {
    Script script = Script.withApp("web: node app.js");
    script.pingTakes = Duration.ofMinutes(50);
    script.tell("pinger:on 20m");
    script.advance(Duration.ofMinutes(61));

    assertEquals(2, script.facts(PingSent.class).size());
    assertEquals(1, script.facts(PingEnded.class).size());
  }

  @Test
  void theAnswerToAPingerThatWasSetAnewIsNotTakenForItsOwn() {
    Script script = Script.withApp("web: node app.js");
    script.tell("pinger:on 20m");
    script.tell("pinger:on 30m");
    script.advance(Duration.ofSeconds(2));

    assertEquals(2, script.facts(PingSent.class).size());
    assertEquals(1, script.facts(PingEnded.class).size());
  }

  @Test
  void badWordsAreRefusedWithAnExample() {
    Script script = Script.withApp("web: node app.js");
    List<String> refused =
        List.of("pinger:on takes a time from 10s on and a path, such as pinger:on 20m /health.");
    assertEquals(refused, script.tell("pinger:on 5s"));
    assertEquals(refused, script.tell("pinger:on 20m health"));
    assertEquals(
        List.of("\"soon\" is no time; write 90s, 31m, 2h or 1d, up to 366d."),
        script.tell("pinger:on soon"));
  }
}
