package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.RequestFact.ConnectionUpgraded;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.paas.RequestHead.Header;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes must move every 55 seconds, one way or the other; nobody counts them until then. */
class SilenceTest {
  private static final Duration WINDOW = Duration.ofSeconds(55);

  private static Script with(Habit habit) {
    Script script = Script.withApp("web: node app.js").quietly();
    script.wire.habit = _ -> habit;
    return script;
  }

  private static List<Effect.AskStir> asked(Script script) {
    return script.effects.stream()
        .filter(Effect.AskStir.class::isInstance)
        .map(Effect.AskStir.class::cast)
        .toList();
  }

  private static List<String> codes(Script script) {
    return script.facts(RequestFailed.class).stream().map(RequestFailed::code).toList();
  }

  @Test
  void theWireIsAskedOnlyWhenAWindowHasPassed() {
    Script script = with(Habit.STALL_MIDWAY);
    script.wire.stirred = x -> new Input.Stirred(x, true, Duration.ZERO, false, 9);
    script.get("/stream");
    script.advance(WINDOW);
    assertEquals(List.of(), asked(script));

    script.advance(Duration.ofSeconds(1));
    assertEquals(1, asked(script).size());
    script.advance(WINDOW.multipliedBy(9));
    assertEquals(10, asked(script).size());
    assertEquals(List.of(), codes(script));
  }

  @Test
  void theWindowBeginsWithTheLastByte() {
    Script script = with(Habit.STALL_MIDWAY);
    script.wire.stirred = x -> new Input.Stirred(x, true, Duration.ofSeconds(40), false, 9);
    script.get("/stream");
    script.advance(WINDOW.plusMillis(19));
    script.wire.stirred = x -> new Input.Stirred(x, false, WINDOW, false, 9);
    script.advance(Duration.ofMillis(14_999));
    assertEquals(List.of(), codes(script));

    script.advance(Duration.ofMillis(1));
    assertEquals(List.of("H15"), codes(script));
  }

  @Test
  void whatWasSilentOnTheWallClockWhilePlatformTimeStoodStillIsNotHeldAgainstIt() {
    Script script = with(Habit.STALL_MIDWAY);
    script.wire.stirred = x -> new Input.Stirred(x, true, Duration.ofSeconds(54), false, 9);
    script.get("/stream");
    script.advance(WINDOW.plusMillis(19));

    assertEquals(List.of(), codes(script));
  }

  @Test
  void theWireIsAskedBeforeTheClockIsSetForward() {
    Script script = with(Habit.STALL_MIDWAY);
    script.wire.stirred = x -> new Input.Stirred(x, true, Duration.ofSeconds(1), false, 9);
    script.get("/stream");
    script.advance(Duration.ofSeconds(2));
    script.tell("skip 60s");
    assertEquals(1, asked(script).size());
    assertEquals(List.of(), codes(script));

    script.wire.stirred = x -> new Input.Stirred(x, false, Duration.ofSeconds(3), false, 9);
    script.advance(Duration.ofSeconds(54));
    assertEquals(List.of("H15"), codes(script));
  }

  @Test
  void aDynoThatTakesNoneOfTheRequestIsIdleAndCanBeAnsweredFor() {
    Script script = with(Habit.STALL_CLIENT);
    long exchange = script.get("/upload");
    script.advance(WINDOW.plusSeconds(1));

    assertEquals(List.of("H15"), codes(script));
    assertEquals("page 503", script.wire.answer(exchange));
  }

  @Test
  void anUpgradedConnectionIsToldWhenItBeginsAndLoggedWhenItEnds() {
    Script script = with(Habit.UPGRADE);
    script.wire.stirred = x -> new Input.Stirred(x, true, Duration.ZERO, false, 9);
    long exchange = upgrade(script);
    script.advance(Duration.ofMinutes(10));
    assertEquals(
        List.of("websocket"),
        script.facts(ConnectionUpgraded.class).stream().map(ConnectionUpgraded::protocol).toList());
    assertEquals(List.of(), script.log("router"));

    script.give(new Input.AnswerEnded(exchange, 1234));
    assertEquals(101, script.facts(ResponseCompleted.class).getFirst().status());
    String line = script.log("router").getFirst();
    assertEquals(
        "dyno=web.1 connect=1ms service=599999ms status=101 bytes=1234 protocol=http",
        line.substring(line.indexOf("dyno=")));
  }

  @Test
  void anUpgradedConnectionThatIsSilentIsH15() {
    Script script = with(Habit.UPGRADE);
    long exchange = upgrade(script);
    script.advance(WINDOW.plusSeconds(1));

    assertEquals(List.of("H15"), codes(script));
    assertEquals("closed", script.wire.answer(exchange));
  }

  private static long upgrade(Script script) {
    return script.wire.request(
        Script.HOST,
        "/ws",
        new Header("Connection", "keep-alive, Upgrade"),
        new Header("Upgrade", "websocket"));
  }
}
