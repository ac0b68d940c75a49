package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoFact.DynoExited;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.paas.RequestHead.Header;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each of the router's error codes, with its status and its log line word for word. */
class ErrorCodesTest {
  private static final String ID = "0123456789abcdef0123";

  private static Script with(Habit habit) {
    Script script = Script.withApp("web: node app.js");
    script.wire.habit = _ -> habit;
    return script;
  }

  private static long visit(Script script) {
    return script.wire.request(Script.HOST + ":8080", "/a?b=1", new Header("X-Request-Id", ID));
  }

  private static final String BAD_HEADER =
      line(
          "at=error code=H26 desc=\"Request Error\" cause=\"bad header\"",
          "",
          "connect= service= status=400 bytes=");

  private static RequestHead head(String method, Header... more) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", Script.HOST));
    headers.add(new Header("X-Request-Id", ID));
    headers.addAll(List.of(more));
    return new RequestHead(method, "/a?b=1", headers, "203.0.113.7", 8080);
  }

  private static Input.RequestArrived arrival(long number, int clients, RequestHead head) {
    return new Input.RequestArrived(number, head, clients);
  }

  private static String line(String start, String dyno, String end) {
    return start
        + " method=GET path=\"/a?b=1\" host=photos.herokuapp.test request_id="
        + ID
        + " fwd=\"203.0.113.7\" dyno="
        + dyno
        + " "
        + end
        + " protocol=http";
  }

  private static void failed(Script script, String code, int status, String log) {
    RequestFailed failed = script.facts(RequestFailed.class).getFirst();
    assertEquals(code, failed.code());
    assertEquals(status, failed.status());
    assertEquals(List.of(log), script.log("router"));
  }

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
