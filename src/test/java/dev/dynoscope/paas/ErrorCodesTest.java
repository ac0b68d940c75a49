package dev.dynoscope.paas;

import static dev.dynoscope.paas.RouterLines.failed;
import static dev.dynoscope.paas.RouterLines.line;
import static dev.dynoscope.paas.RouterLines.visit;
import static dev.dynoscope.paas.RouterLines.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoFact.DynoExited;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each of the router's error codes, with its status and its log line word for word. */
class ErrorCodesTest {
  @Test
  void aRequestThatWasAnsweredIsLoggedAsInfo() {
    Script script = with(Habit.ANSWER);
    visit(script);
    script.advance(Duration.ofSeconds(1));

    assertEquals(
        List.of(line("at=info", "web.1", "connect=1ms service=18ms status=200 bytes=13")),
        script.log("router"));
  }

  @Test
  void aNotFoundOfTheAppWithNoBodyIsLoggedWithZeroBytes() {
    Script script = with(Habit.STALL_MIDWAY);
    script.wire.status = 404;
    long exchange = visit(script);
    script.advance(Duration.ofMillis(19));
    script.give(new Input.AnswerEnded(exchange, 0));

    assertEquals(
        List.of(line("at=info", "web.1", "connect=1ms service=18ms status=404 bytes=0")),
        script.log("router"));
  }

  @Test
  void h10WhenAllWebDynosHaveCrashed() {
    Script script = with(Habit.ANSWER);
    script.host.exit(Script.web(1), 1);
    script.advance(Duration.ofSeconds(4));
    script.host.exit(Script.web(1), 1);
    long exchange = visit(script);

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H10",
        503,
        line("at=error code=H10 desc=\"App crashed\"", "", "connect= service= status=503 bytes="));
  }

  @Test
  void h12ThirtySecondsAfterTheRequestWasSentAndTheDynoIsNotTold() {
    Script script = with(Habit.HANG);
    long exchange = visit(script);
    script.advance(Duration.ofMillis(30_001));
    assertEquals("", script.wire.answer(exchange));
    script.advance(Duration.ofMillis(1));

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H12",
        503,
        line(
            "at=error code=H12 desc=\"Request timeout\"",
            "web.1",
            "connect=1ms service=30001ms status=503 bytes=0"));
    assertEquals(List.of(), script.facts(DynoExited.class));
  }

  @Test
  void h13WhenTheDynoHangsUpWithoutAWord() {
    Script script = with(Habit.HANG_UP);
    long exchange = visit(script);
    script.advance(Duration.ofSeconds(1));

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H13",
        503,
        line(
            "at=error code=H13 desc=\"Connection closed without response\"",
            "web.1",
            "connect=1ms service=18ms status=503 bytes=0"));
  }

  @Test
  void h14WhenScaledToZero() {
    Script script = with(Habit.ANSWER);
    script.tell("ps:scale web=0");
    long exchange = visit(script);

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H14",
        503,
        line(
            "at=error code=H14 desc=\"No web processes running\"",
            "",
            "connect= service= status=503 bytes="));
  }

  @Test
  void h17WhenTheAnswerIsNotHttp() {
    Script script = with(Habit.TALK_NONSENSE);
    long exchange = visit(script);
    script.advance(Duration.ofSeconds(1));

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H17",
        503,
        line(
            "at=error code=H17 desc=\"Poorly formatted HTTP response\"",
            "web.1",
            "connect=1ms service=18ms status=503 bytes=0"));
  }

  @Test
  void h18WhenTheDynoBreaksOffItsAnswer() {
    Script script = with(Habit.HANG_UP_MIDWAY);
    long exchange = visit(script);
    script.advance(Duration.ofSeconds(1));

    assertEquals("closed", script.wire.answer(exchange));
    failed(
        script,
        "H18",
        503,
        line(
            "sock=backend at=error code=H18 desc=\"Server Request Interrupted\"",
            "web.1",
            "connect=1ms service=18ms status=503 bytes=0"));
  }

  @Test
  void h19WhenNoDynoAcceptsWithinFiveSeconds() {
    Script script = with(Habit.DO_NOT_ACCEPT);
    long exchange = visit(script);
    script.advance(Duration.ofSeconds(5));

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H19",
        503,
        line(
            "at=error code=H19 desc=\"Backend connection timeout\"",
            "web.1",
            "connect=5000ms service= status=503 bytes="));
  }

  @Test
  void h20WhenNothingIsUpWithinSeventyFiveSeconds() {
    Script script = new Script(1);
    script.host.bootTime = Duration.ofSeconds(59);
    script.deploy("photos", "web: node app.js");
    script.host.neverBinds.add(Script.web(1));
    script.tell("ps:restart");
    long exchange = visit(script);
    script.advance(Duration.ofSeconds(74));
    assertEquals("", script.wire.answer(exchange));
    script.advance(Duration.ofSeconds(1));

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H20",
        503,
        line(
            "at=error code=H20 desc=\"App boot timeout\"",
            "",
            "connect= service= status=503 bytes="));
  }

  @Test
  void h21WhenTheDynoRefusesTheConnection() {
    Script script = with(Habit.REFUSE);
    long exchange = visit(script);
    script.advance(Duration.ofSeconds(1));

    assertEquals("page 503", script.wire.answer(exchange));
    failed(
        script,
        "H21",
        503,
        line(
            "at=error code=H21 desc=\"Backend connection refused\"",
            "web.1",
            "connect=1ms service= status=503 bytes="));
  }

  @Test
  void h27WhenTheClientGoesAway() {
    Script script = with(Habit.HANG);
    long exchange = visit(script);
    script.advance(Duration.ofMillis(5));
    script.give(new Input.ClientGone(exchange));

    assertEquals("closed", script.wire.answer(exchange));
    failed(
        script,
        "H27",
        499,
        line(
            "sock=client at=warning code=H27 desc=\"Client Request Interrupted\"",
            "web.1",
            "connect=1ms service=4ms status=499 bytes=0"));
  }

  @Test
  void anUnknownHostGetsNoSuchAppAndNobodysLogHasALine() {
    Script script = with(Habit.ANSWER);
    long exchange = script.wire.request("nobody.herokuapp.test", "/");

    assertEquals("page 404", script.wire.answer(exchange));
    assertEquals(
        List.of(404),
        script.facts(RequestFailed.class).stream().map(RequestFailed::status).toList());
    assertEquals("No such app", script.facts(RequestFailed.class).getFirst().description());
    assertEquals(List.of(), script.log("router"));
  }

  @Test
  void aRequestThatIsOverTakesNoMoreInputs() {
    Script script = with(Habit.HANG);
    long exchange = visit(script);
    script.advance(Duration.ofMinutes(1));
    script.give(new Input.AnswerBegan(exchange, 200));
    script.give(new Input.AnswerEnded(exchange, 5));
    script.give(new Input.ClientGone(exchange));

    assertEquals("page 503", script.wire.answer(exchange));
    assertEquals(1, script.facts(RequestFailed.class).size());
  }
}
