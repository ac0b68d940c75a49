package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.DynoUnidled;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.journal.RequestFact.RequestHeld;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request wakes a sleeping app, and the router holds it until a dyno is up. */
class WakeTest {
  private static Script asleep(String... commands) {
    Script script = Script.withApp(commands);
    script.advance(Duration.ofMinutes(31));
    return script.quietly();
  }

  @Test
  void theRequestIsHeldTheDynoBootsAndThenItIsAnswered() {
    Script script = asleep("web: node app.js");
    long exchange = script.get("/");
    assertEquals("", script.wire.answer(exchange));
    script.advance(Duration.ofSeconds(4));

    assertEquals(
        List.of(
            "RequestReceived",
            "RouteFound",
            "RequestHeld",
            "DynoUnidled",
            "DynoStarted",
            "DynoUp",
            "DynoPicked",
            "DynoConnected",
            "RequestForwarded",
            "FirstByteReceived",
            "ResponseCompleted"),
        script.entries.stream()
            .map(Entry::fact)
            .filter(f -> f instanceof RequestFact || f instanceof DynoFact)
            .map(f -> f.getClass().getSimpleName())
            .toList());
    assertEquals(HoldReason.WAKING, script.facts(RequestHeld.class).getFirst().reason());
    assertEquals(
        List.of(
            "Unidling",
            "State changed from down to starting",
            "Starting process with command `node app.js`",
            "State changed from starting to up"),
        script.log("web.1"));
  }

  @Test
  void theRequestIsWhatWokeTheDyno() {
    Script script = asleep("web: node app.js");
    script.get("/");

    assertEquals(
        script.entriesOf(RequestHeld.class).getFirst().seq(),
        script.entriesOf(DynoUnidled.class).getFirst().cause());
  }

  @Test
  void requestsThatComeMeanwhileWaitToo() {
    Script script = asleep("web: node app.js");
    script.get("/");
    script.get("/static/a.png");
    script.advance(Duration.ofSeconds(4));

    assertEquals(
        List.of(HoldReason.WAKING, HoldReason.STARTING),
        script.facts(RequestHeld.class).stream().map(RequestHeld::reason).toList());
    assertEquals(2, script.facts(ResponseCompleted.class).size());
    assertEquals(1, script.facts(DynoUnidled.class).size());
  }

  @Test
  void aRequestThatComesWhileTheDynoFallsAsleepTurnsItRound() {
    Script script = Script.withApp("web: node app.js");
    script.host.exitTime = Duration.ofSeconds(20);
    script.advance(Duration.ofMinutes(30).minusSeconds(5));
    long exchange = script.quietly().get("/");

    assertEquals(HoldReason.WAKING, script.facts(RequestHeld.class).getFirst().reason());
    script.advance(Duration.ofSeconds(30));
    assertEquals(1, script.facts(ResponseCompleted.class).size());
    assertEquals("", script.wire.answer(exchange));
  }

  @Test
  void aWorkerThatStopsMoreSlowlyThanTheWebWakesWithIt() {
    Script script = Script.withApp("web: node app.js", "worker: node jobs.js");
    DynoName worker = new DynoName(Script.PHOTOS, "worker", 1);
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofSeconds(10));
    script.host.ignoresTerm.add(worker);
    script.advance(Duration.ofMinutes(30).minusSeconds(10));
    script.get("/");
    script.advance(Duration.ofMinutes(1));

    assertEquals(List.of(Script.web(1), worker), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void allDynosOfTheAppAreWoken() {
    Script script = Script.withApp("web: node app.js", "jobs: node a.js", "mails: node b.js");
    script.tell("ps:scale jobs=1 mails=1");
    script.advance(Duration.ofMinutes(40));
    script.get("/");

    assertEquals(3, script.host.alive.size());
  }
}
