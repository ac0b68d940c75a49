package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.paas.Exchange.Stage;
import java.time.Duration;
import java.time.Instant;

/** The router's log lines, with every key that HTTP Routing (Dev Center) gives them. */
final class RouterLog {
  private final Scribe scribe;

  RouterLog(Scribe scribe) {
    this.scribe = scribe;
  }

  void completed(Exchange exchange, int status, long bytes) {
    write(exchange, "at=info ", status, bytes);
  }

  void failed(Exchange exchange, ErrorCode code) {
    String start =
        "%sat=%s code=%s desc=\"%s\" ".formatted(code.sock(), code.level(), code, code.description);
    write(exchange, start, code.status, 0);
  }

  private void write(Exchange exchange, String start, int status, long bytes) {
    RequestHead head = exchange.head();
    String line =
        start
            + "method="
            + head.method()
            + " path=\""
            + head.target()
            + "\" host="
            + RouteTable.normal(head.header("Host").orElse(""))
            + " request_id="
            + exchange.id()
            + " fwd=\""
            + head.header("X-Forwarded-For").map(f -> f + ", ").orElse("")
            + head.client()
            + "\" dyno="
            + exchange.dyno().map(DynoName::label).orElse("")
            + times(exchange.stage(), scribe.now())
            + " status="
            + status
            + " bytes="
            + (bytes == 0 && status >= 400 ? "" : bytes)
            + " protocol=http";
    scribe.log(Actor.ROUTER, new LogLine(exchange.app(), "heroku", "router", line));
  }

  /** {@code connect=} and {@code service=}; what is not known stays empty. */
  private static String times(Stage stage, Instant now) {
    return switch (stage) {
      case Stage.Held _, Stage.Connecting _ -> " connect= service=";
      case Stage.Sent s -> times(s.connect(), Duration.between(s.since(), now));
      case Stage.Answering s -> times(s.connect(), Duration.between(s.since(), now));
    };
  }

  private static String times(Duration connect, Duration service) {
    return " connect=" + connect.toMillis() + "ms service=" + service.toMillis() + "ms";
  }
}
