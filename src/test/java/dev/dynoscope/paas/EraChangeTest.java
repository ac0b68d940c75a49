package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.ClockFact.EraBegan;
import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.HoursFact.HoursCounted;
import dev.dynoscope.journal.HoursFact.HoursExhausted;
import dev.dynoscope.paas.json.EraFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same platform by the rules of other years, and a change from one to another. */
class EraChangeTest {
  private static final DynoName WORKER = new DynoName(Script.PHOTOS, "worker", 1);

  private static Script in2014(String... commands) {
    Script script = new Script(EraFiles.startingIn("cedar-2014"), 1, Script.START);
    script.deploy("photos", commands);
    script.advance(Duration.ofSeconds(10));
    return script;
  }

  @Test
  void eraListsTheErasAndMarksThePresentOne() {
    Script script = new Script(1);
    assertEquals(
        List.of(
            "* free-2019  Free tier, 2019", "  cedar-2014  Cedar, 2014", "  eco  Eco dynos, today"),
        script.tell("era"));
    script.tell("era eco");
    assertEquals("* eco  Eco dynos, today", script.tell("era").getLast());
  }

  @Test
  void anEraThatIsNotThereIsRefusedWithThoseThatAre() {
    assertEquals(
        List.of("There is no era \"2011\". Eras here: free-2019, cedar-2014, eco."),
        new Script(1).tell("era 2011"));
  }

  @Test
  void aChangeIsToldAndHoldsFromThenOn() {
    Script script = Script.withApp("web: node app.js");
    script.advance(Duration.ofMinutes(20));
    script.tell("era cedar-2014");
    script.advance(Duration.ofMinutes(35));
    assertEquals(List.of(), script.facts(DynoIdled.class), "an hour, by now");

    script.tell("era free-2019");
    script.advance(Duration.ZERO);
    assertEquals(1, script.facts(DynoIdled.class).size(), "half an hour has passed");
    assertEquals(
        List.of("free-2019", "cedar-2014", "free-2019"),
        script.facts(EraBegan.class).stream().map(EraBegan::era).toList());
  }

  @Test
  void anExitTimeoutThatRunsStaysAsItWasSet() {
    Script script = Script.withApp("web: node app.js");
    script.host.ignoresTerm.add(Script.web(1));
    script.tell("ps:restart");
    script.tell("era cedar-2014");
    script.quietly().advance(Duration.ofSeconds(12));
    assertEquals(List.of(), script.log("web.1"), "10 seconds are for those that stop from now on");

    script.advance(Duration.ofSeconds(18));
    assertTrue(script.log("web.1").getFirst().startsWith("Error R12"));
  }

  @Test
  void in2014AnAppWithOneWebDynoSleepsAfterAnHourAndItsWorkerWorksOn() {
    Script script = in2014("web: node app.js", "worker: node jobs.js");
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofMinutes(61));

    assertEquals(
        List.of(Script.web(1)),
        script.facts(DynoIdled.class).stream().map(DynoIdled::dyno).toList());
    assertEquals(List.of(WORKER), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void in2014AnAppWithTwoWebDynosNeverSleeps() {
    Script script = in2014("web: node app.js");
    script.tell("ps:scale web=2");
    script.advance(Duration.ofHours(12));

    assertEquals(List.of(), script.facts(DynoIdled.class));
    assertEquals(
        List.of("photos never falls asleep: it has more than one web dyno."), script.tell("sleep"));
  }

  @Test
  void in2014EachAppHas750HoursAndASleepingDynoUsesThem() {
    Script script = in2014("web: node app.js");
    script.deploy("shop", "web: node shop.js");
    script.advance(Duration.ofDays(20));

    List<String> account = script.tell("account");
    assertEquals("Free dyno hours a month: 750h 0m for each app", account.get(1));
    assertEquals("photos: 480h 0m used, 269h 59m left, now 1 an hour", account.get(2));
    assertEquals("shop: 480h 0m used, 270h 0m left, now 1 an hour", account.get(3));
  }

  @Test
  void in2014ADynoOfTwiceTheSizeUsesHoursTwiceAsFast() {
    Script script = in2014("web: node app.js");
    script.tell("ps:type 2X");

    assertEquals(2, script.facts(HoursCounted.class).getLast().apps().getFirst().rate());
  }

  @Test
  void in2014WhoHasACreditCardPaysAndNothingSleeps() {
    Script script =
        new Script(EraFiles.startingIn("cedar-2014"), 1, Instant.parse("2014-07-01T00:00:00Z"));
    script.deploy("photos", "web: node app.js");
    script.tell("account:verify");
    script.tell("ps:scale web=2");
    script.advance(Duration.ofDays(30));

    assertEquals(List.of(), script.facts(HoursExhausted.class));
    assertEquals(2, script.host.alive.size());
  }

  @Test
  void in2014CommandsAnswerInTheWordsOfTheTime() {
    Script script = in2014("web: node app.js");
    assertEquals(
        "Adding config vars and restarting photos... done, v4",
        script.tell("config:set A=1").getFirst());
    assertEquals(
        List.of("Scaling web processes... done, now running 2"), script.tell("ps:scale web=2"));
    script.advance(Duration.ofMinutes(2));
    assertEquals(
        List.of("=== web (1X): node app.js (2)", "web.1: up for 1m", "web.2: up for 1m"),
        script.tell("ps"));
    assertTrue(
        script.facts(dev.dynoscope.journal.LogLine.class).stream()
            .anyMatch(l -> l.process().equals("api") && l.source().equals("heroku")));
  }

  @Test
  void aDynoSizeThatTheNewEraLacksBecomesTheOneMostLikeIt() {
    Script script = Script.withApp("web: node app.js");
    script.tell("ps:type performance-m");
    script.tell("era cedar-2014");
    assertEquals(List.of("web=1:PX"), script.tell("ps:scale"));
    script.tell("ps:type 2X");
    script.tell("era eco");
    assertEquals(List.of("web=1:Standard-2X"), script.tell("ps:scale"));
    script.tell("ps:type basic");
    script.tell("era free-2019");
    assertEquals(List.of("web=1:Hobby"), script.tell("ps:scale"));
  }

  @Test
  void ecoHasAThousandHoursAndSaysSo() {
    Script script = new Script(EraFiles.startingIn("eco"), 1, Script.START);
    script.deploy("photos", "web: node app.js");

    assertEquals(
        "Eco dyno hours quota remaining this month: 1000h 0m (100%)", script.tell("ps").getFirst());
  }

  @Test
  void anAppOfASizeThatNeverSleepsUsesNoFreeHours() {
    Script script = Script.withApp("web: node app.js");
    script.tell("ps:type hobby");
    script.advance(Duration.ofDays(1));

    assertEquals("=== web (Hobby): node app.js (1)", script.tell("ps").getFirst());
    assertEquals(List.of(), script.facts(DynoIdled.class));
    assertEquals(0, script.facts(HoursCounted.class).getLast().apps().getFirst().rate());
    assertEquals(
        List.of(
            "photos never falls asleep: its web dynos have the size Hobby, which never sleeps."),
        script.tell("sleep"));
  }
}
