package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.paas.RequestHead.Header;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.util.ArrayList;
import java.util.List;

/** A visit to an app whose dyno has some habit, and the router's log line of it. */
final class RouterLines {
  static final String ID = "0123456789abcdef0123";

  static Script with(Habit habit) {
    Script script = Script.withApp("web: node app.js");
    script.wire.habit = _ -> habit;
    return script;
  }

  static long visit(Script script) {
    return script.wire.request(Script.HOST + ":8080", "/a?b=1", new Header("X-Request-Id", ID));
  }

  static RequestHead head(String method, Header... more) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", Script.HOST));
    headers.add(new Header("X-Request-Id", ID));
    headers.addAll(List.of(more));
    return new RequestHead(method, "/a?b=1", headers, "203.0.113.7", 8080);
  }

  static Input.RequestArrived arrival(long number, int clients, RequestHead head) {
    return new Input.RequestArrived(number, head, clients);
  }

  static String line(String start, String dyno, String end) {
    return start
        + " method=GET path=\"/a?b=1\" host=photos.herokuapp.test request_id="
        + ID
        + " fwd=\"203.0.113.7\" dyno="
        + dyno
        + " "
        + end
        + " protocol=http";
  }

  static void failed(Script script, String code, int status, String log) {
    RequestFailed failed = script.facts(RequestFailed.class).getFirst();
    assertEquals(code, failed.code());
    assertEquals(status, failed.status());
    assertEquals(List.of(log), script.log("router"));
  }

  private RouterLines() {}
}
