package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.HoursFact.HoursCounted;
import dev.dynoscope.journal.HoursFact.HoursExhausted;
import dev.dynoscope.journal.HoursFact.HoursRenewed;
import dev.dynoscope.journal.HoursFact.HoursRunningOut;
import dev.dynoscope.paas.ScriptedWire.Habit;
import dev.dynoscope.paas.json.ChangedEra;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Free hours: how they are counted, what is left, and what happens when there are none left. */
class HoursTest {
  private static final Instant JANUARY = Instant.parse("2020-01-01T00:00:00Z");
  private static final Duration POOL = Duration.ofHours(550);

  /**
   * An app that never sleeps for want of visitors, and is not cycled, from the year's first second.
   */
  private static Script aroundTheClock(String... commands) {
    Eras eras = ChangedEra.with("sleep/after", "PT9000H", "dynos/cycleAfter", "PT9000H");
    Script script = new Script(eras, 1, JANUARY);
    script.host.bootTime = Duration.ZERO;
    script.deploy("photos", commands);
    return script;
  }

  private static List<Instant> exhaustedAt(Script script) {
    return script.entriesOf(HoursExhausted.class).stream().map(Entry::at).toList();
  }

  @Test
  void oneWebDynoAroundTheClockDiesAfter22DaysAnd22Hours() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(Duration.ofDays(31).minusSeconds(1));

    Instant end = JANUARY.plus(Duration.ofDays(22)).plus(Duration.ofHours(22));
    assertEquals(List.of(end), exhaustedAt(script));
    assertEquals(List.of(end), script.entriesOf(DynoIdled.class).stream().map(Entry::at).toList());
    assertTrue(script.host.alive.isEmpty());
  }

  @Test
  void webAndWorkerAroundTheClockDieAfter20DaysAnd20HoursOnAThousandHours() {
    Script script = aroundTheClock("web: node app.js", "worker: node jobs.js");
    script.tell("account:verify");
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofDays(31).minusSeconds(1));

    assertEquals(
        List.of(JANUARY.plus(Duration.ofDays(20)).plus(Duration.ofHours(20))), exhaustedAt(script));
    assertTrue(script.host.alive.isEmpty());
  }

  @Test
  void anAppThatIsGoneUsesNoMore() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(Duration.ofDays(10));
    script.tell("apps:destroy photos --confirm photos");
    script.advance(Duration.ofDays(20));

    assertEquals(List.of(), exhaustedAt(script));
    assertEquals(
        List.of(Duration.ofDays(10)),
        script.facts(HoursCounted.class).getLast().apps().stream().map(a -> a.used()).toList());
  }

  @Test
  void twoAppsUseUpOnePool() {
    Script script = aroundTheClock("web: node app.js");
    script.deploy("shop", "web: node shop.js");
    script.tell("account:verify");
    script.advance(Duration.ofDays(31).minusSeconds(1));

    assertEquals(
        List.of(JANUARY.plus(Duration.ofDays(20)).plus(Duration.ofHours(20))), exhaustedAt(script));
    assertEquals(2, script.facts(DynoIdled.class).size());
  }

  @Test
  void aThousandHoursLeave256AtTheEndOfAMonthOf31Days() {
    Script script = aroundTheClock("web: node app.js");
    script.tell("account:verify");
    script.advance(Duration.ofDays(31).minusSeconds(1));

    assertEquals(
        "Free dyno hours quota remaining this month: 256h 0m (25%)", script.tell("ps").getFirst());
    assertEquals(List.of(), exhaustedAt(script));
  }

  @Test
  void psTellsWhatIsLeftAndWhatTheAppHasUsed() {
    Script script = aroundTheClock("web: node app.js");
    script.tell("account:verify");
    script.advance(Duration.ofHours(200).plus(Duration.ofMinutes(16)).plusSeconds(30));

    assertEquals(
        List.of(
            "Free dyno hours quota remaining this month: 799h 43m (79%)",
            "Free dyno usage for this app: 200h 16m (20%)", "=== web (Free): node app.js (1)"),
        script.tell("ps").subList(0, 3));
  }

  @Test
  void aSleepingDynoUsesNoHours() {
    Script script = Script.withApp("web: node app.js");
    script.advance(Duration.ofDays(2));

    // it starts for 3 s, and 30 minutes after it was up it sleeps
    assertEquals(Duration.ofMinutes(30).plusSeconds(3), used(script));
  }

  @Test
  void oneVisitADayUsesHalfAnHourADay() {
    Script script = Script.withApp("web: node app.js");
    for (int day = 0; day < 5; day++) {
      script.advance(Duration.ofDays(1));
      script.get("/");
    }
    script.advance(Duration.ofDays(1));

    // the first boot, and five times: 3 s to boot, the request, and 30 minutes
    Duration visit = Duration.ofMinutes(30).plusSeconds(3).plusMillis(19);
    assertEquals(Duration.ofMinutes(30).plusSeconds(3).plus(visit.multipliedBy(5)), used(script));
  }

  private static Duration used(Script script) {
    return script.facts(HoursCounted.class).getLast().apps().getFirst().used();
  }

  @Test
  void whenTheHoursAreGoneEveryRequestGetsH82() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(POOL.plusSeconds(1));
    script.quietly();

    assertEquals("page 503", script.wire.answer(script.get("/")));
    assertTrue(
        script.log("router").getFirst().startsWith("at=info code=H82"),
        script.log("router")::toString);
    assertTrue(script.host.alive.isEmpty());
  }

  @Test
  void aBlankAppIsBlankAndAppWithoutWebDynosIsOutOfHours() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(POOL.plusSeconds(1));
    script.tell("ps:scale web=0");
    script.quietly();
    script.get("/");

    assertTrue(
        script.log("router").getFirst().contains("code=H82"), script.log("router")::toString);
  }

  @Test
  void aRequestInFlightMayBeAnsweredYetWhileTheDynoEnds() {
    Script script = aroundTheClock("web: node app.js");
    script.host.exitTime = Duration.ofSeconds(10);
    script.wire.habit = _ -> Habit.STALL_MIDWAY;
    script.advance(POOL.minusSeconds(1));
    long slow = script.get("/slow");
    script.advance(Duration.ofSeconds(2));
    script.give(new Input.AnswerEnded(slow, 9));

    assertEquals(1, script.facts(dev.dynoscope.journal.RequestFact.ResponseCompleted.class).size());
  }

  @Test
  void aRequestThatWaitsForADynoGetsH82WhenTheHoursAreGone() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(POOL.minusSeconds(2));
    script.host.bootTime = Duration.ofMinutes(1);
    script.tell("ps:restart");
    long held = script.get("/");
    script.advance(Duration.ofSeconds(3));

    assertEquals("page 503", script.wire.answer(held));
    assertTrue(script.log("router").getLast().contains("code=H82"), script.log("router")::toString);
  }

  @Test
  void nothingBootsWithoutHours() {
    Script script = aroundTheClock("web: node app.js", "worker: node jobs.js");
    script.advance(POOL.plusSeconds(1));
    script.tell("config:set A=1");
    script.tell("ps:restart");
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofDays(1));

    assertTrue(script.host.alive.isEmpty());
  }

  @Test
  void whenTheMonthBeginsARequestWakesTheAppAndThePoolIsFull() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(Duration.ofDays(31));

    Instant february = Instant.parse("2020-02-01T00:00:00Z");
    assertEquals(
        List.of(february), script.entriesOf(HoursRenewed.class).stream().map(Entry::at).toList());
    assertTrue(script.host.alive.isEmpty());
    script.get("/");
    assertEquals(1, script.host.alive.size());
    assertEquals(
        "Free dyno hours quota remaining this month: 550h 0m (100%)", script.tell("ps").getFirst());
  }

  @Test
  void aWorkerThatNoRequestCouldWakeIsUpAgainWhenTheMonthBegins() {
    Script script = aroundTheClock("worker: node jobs.js");
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofDays(30));
    assertTrue(script.host.alive.isEmpty());

    script.advance(Duration.ofDays(1));
    assertEquals(1, script.host.alive.size());
  }

  @Test
  void aCreditCardBringsAnAppBack() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(POOL.plusSeconds(1));
    assertEquals(
        List.of("Adding a credit card... done, 1000h 0m free dyno hours a month"),
        script.tell("account:verify"));
    script.get("/");

    assertEquals(1, script.host.alive.size());
  }

  @Test
  void monthsHave28To31DaysInUtc() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(Duration.ofDays(365));

    assertEquals(
        List.of(31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30),
        script.entriesOf(HoursRenewed.class).stream()
            .limit(11)
            .map(e -> e.at().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC).getDayOfMonth())
            .toList());
  }

  @Test
  void theOwnerIsToldAt80Percent() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(POOL);

    assertEquals(
        List.of(JANUARY.plus(Duration.ofHours(440))),
        script.entriesOf(HoursRunningOut.class).stream().map(Entry::at).toList());
    assertEquals(
        List.of(new HoursRunningOut(Optional.empty(), Duration.ofHours(440), POOL)),
        script.facts(HoursRunningOut.class));
  }

  @Test
  void hoursAreToldOnlyWhenTheirSpeedChanges() {
    Script script = aroundTheClock("web: node app.js");
    script.advance(Duration.ofDays(20));

    // how fast they go, and later that they run out
    assertEquals(2, script.facts(HoursFact.class).size());
  }
}
