package dev.dynoscope.paas;

import static dev.dynoscope.paas.RouterLines.arrival;
import static dev.dynoscope.paas.RouterLines.failed;
import static dev.dynoscope.paas.RouterLines.head;
import static dev.dynoscope.paas.RouterLines.line;
import static dev.dynoscope.paas.RouterLines.visit;
import static dev.dynoscope.paas.RouterLines.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.RequestFact.RequestHeld;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.paas.RequestHead.Header;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The codes of what the router does not bear: too much, too bad, or too silent. */
class RestrictedTest {
  private static final String BAD_HEADER =
      line(
          "at=error code=H26 desc=\"Request Error\" cause=\"bad header\"",
          "",
          "connect= service= status=400 bytes=");

  @Test
  void h11WhenAnAppHasMoreRequestsOpenThanItsDynosBear() {
    Script script = with(Habit.HANG);
    for (int i = 0; i < 50; i++) {
      script.get("/hang");
    }
    long exchange = visit(script);

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H11",
        503,
        line(
            "at=error code=H11 desc=\"Backlog too deep\"",
            "",
            "connect= service= status=503 bytes="));
  }

  @Test
  void h15WhenTheDynoFallsSilentInItsAnswer() {
    Script script = with(Habit.STALL_MIDWAY);
    long exchange = visit(script);
    script.advance(Duration.ofMillis(55_018));
    assertEquals("", script.wire.answer(exchange));
    script.advance(Duration.ofMillis(1));

    assertEquals("closed", script.wire.answer(exchange));
    failed(
        script,
        "H15",
        503,
        line(
            "at=error code=H15 desc=\"Idle connection\"",
            "web.1",
            "connect=1ms service=55018ms status=503 bytes=18"));
  }

  @Test
  void h22WhenTooManyClientsAreConnected() {
    Script script = with(Habit.ANSWER);
    script.give(arrival(1, 10_001, head("GET")));

    assertEquals("page 503", script.wire.answer(1));
    failed(
        script,
        "H22",
        503,
        line(
            "at=error code=H22 desc=\"Connection limit reached\"",
            "",
            "connect= service= status=503 bytes="));
  }

  @Test
  void h24WhenTheRoutersNodeIsStopped() {
    Script script = with(Habit.HANG);
    long exchange = visit(script);
    script.advance(Duration.ofMillis(5));
    script.give(new Input.RouterStopped());

    assertEquals("closed", script.wire.answer(exchange));
    failed(
        script,
        "H24",
        503,
        line(
            "at=error code=H24 desc=\"Forced close\"",
            "web.1",
            "connect=1ms service=4ms status= bytes=0"));
  }

  @Test
  void h25WhenTheAnswerIsTooLargeToPassOn() {
    Script script = with(Habit.TALK_TOO_MUCH);
    long exchange = visit(script);
    script.advance(Duration.ofSeconds(1));

    assertEquals("page 502", script.wire.answer(exchange));
    failed(
        script,
        "H25",
        502,
        line(
            "at=error code=H25 desc=\"HTTP restriction: oversized header\"",
            "web.1",
            "connect=1ms service=18ms status=502 bytes=0"));
  }

  @Test
  void h26WhenTheClientExpectsWhatTheRouterDoesNotDo() {
    Script script = with(Habit.ANSWER);
    script.give(arrival(1, 1, head("GET", new Header("Expect", "a miracle"))));

    assertEquals("page 417", script.wire.answer(1));
    failed(
        script,
        "H26",
        417,
        line(
            "at=error code=H26 desc=\"Request Error\" cause=\"unsupported expect header value\"",
            "",
            "connect= service= status=417 bytes="));
  }

  @Test
  void h26WhenAHeaderIsBad() {
    Script script = with(Habit.ANSWER);
    script.give(arrival(1, 1, head("GET", new Header("Connection", ","))));

    assertEquals("page 400", script.wire.answer(1));
    failed(script, "H26", 400, BAD_HEADER);
  }

  @Test
  void h26WhenTheWireCouldNotTakeTheHead() {
    Script script = with(Habit.ANSWER);
    script.give(new Input.HeadRefused(1, head("GET"), 400));

    assertEquals("", script.wire.answer(1), "the wire has answered it");
    failed(script, "H26", 400, BAD_HEADER);
  }

  @Test
  void aBadHeadForAnUnknownHostIsNobodys() {
    Script script = with(Habit.ANSWER).quietly();
    script.give(
        new Input.HeadRefused(
            1,
            new RequestHead("GET", "/", List.of(new Header("Host", "nobody")), "203.0.113.7", 80),
            400));

    assertEquals(List.of(), script.entries);
  }

  @Test
  void h26WhenAChunkIsBad() {
    Script script = with(Habit.BREAK_CHUNK);
    long exchange = visit(script);
    script.advance(Duration.ofSeconds(1));

    assertEquals("page 400", script.wire.answer(exchange));
    failed(
        script,
        "H26",
        400,
        line(
            "at=error code=H26 desc=\"Request Error\" cause=\"bad chunk\"",
            "web.1",
            "connect=1ms service=18ms status=400 bytes=0"));
  }

  @Test
  void h28WhenTheClientFallsSilentInItsRequest() {
    Script script = with(Habit.STALL_CLIENT);
    script.wire.stirred = x -> new Input.Stirred(x, false, Duration.ZERO, true, 0);
    long exchange = visit(script);
    script.advance(Duration.ofSeconds(55));
    assertEquals("", script.wire.answer(exchange));
    script.advance(Duration.ofMillis(1));

    assertEquals("closed", script.wire.answer(exchange));
    failed(
        script,
        "H28",
        499,
        line(
            "at=warning code=H28 desc=\"Client Connection Idle\"",
            "web.1",
            "connect=1ms service=55000ms status=499 bytes=0"));
  }

  @Test
  void h83WhileThePlatformServesNobody() {
    Script script = with(Habit.ANSWER);
    script.tell("router:degrade on");
    long exchange = visit(script);

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H83",
        503,
        line(
            "at=error code=H83 desc=\"Planned Service Degradation\"",
            "",
            "connect= service= status=503 bytes="));
    script.tell("router:degrade off");
    script.quietly().get("/");
    script.advance(Duration.ofSeconds(1));
    assertEquals(List.of(), script.facts(RequestFailed.class));
  }

  @Test
  void aCommandStopsTheRoutersNode() {
    Script script = with(Habit.HANG);
    long exchange = visit(script);

    assertEquals(
        List.of(
            "The router's node is stopped and another takes its place; requests broken off: 1."),
        script.tell("router:stop"));
    assertEquals("closed", script.wire.answer(exchange));
  }

  @Test
  void inAnEraWithABacklogRequestsQueueBeforeTheyAreRefused() {
    List<String> era = List.of("routing/requestsPerDyno", "2", "routing/backlogPerDyno", "1");
    Script script = Script.withAppIn(era, "web: node app.js").quietly();
    for (int i = 0; i < 2; i++) {
      script.get("/");
    }
    script.get("/queued");
    assertEquals(
        List.of(HoldReason.QUEUED),
        script.facts(RequestHeld.class).stream().map(RequestHeld::reason).toList());
    long refused = script.get("/refused");
    assertEquals("page 503", script.wire.answer(refused));

    script.advance(Duration.ofSeconds(1));
    assertEquals(3, script.facts(ResponseCompleted.class).size());
    assertEquals("H11", script.facts(RequestFailed.class).getFirst().code());
  }
}
