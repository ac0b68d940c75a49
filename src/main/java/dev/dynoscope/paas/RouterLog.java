package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.paas.Exchange.Progress;
import java.time.Duration;
import java.time.Instant;

/** The router's log lines, with every key that HTTP Routing (Dev Center) gives them. */
final class RouterLog {
  private final Scribe scribe;

  RouterLog(Scribe scribe) {
    this.scribe = scribe;
  }

  void completed(Exchange exchange, int status, long bytes) {
    write(exchange, "at=info ", status, String.valueOf(bytes));
  }

  void failed(Exchange exchange, ErrorCode code) {
    String start =
        code.sock()
            + "at="
            + code.level()
            + " code="
            + code
            + " desc=\""
            + code.description
            + "\" ";
    write(exchange, start, code.status, reached(exchange.progress()) ? "0" : "");
  }

  private void write(Exchange exchange, String start, int status, String bytes) {
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
            + times(exchange.progress(), scribe.now())
            + " status="
            + status
            + " bytes="
            + bytes
            + " protocol=http";
    scribe.log(
        Actor.ROUTER,
        new LogLine(exchange.app(), "heroku", "router", line),
        "request:" + exchange.id());
  }

  /** Whether a dyno had the connection, so that bytes and service time mean something. */
  private static boolean reached(Progress progress) {
    return progress instanceof Progress.Sent || progress instanceof Progress.Answering;
  }

  /** {@code connect=} and {@code service=}; what is not known stays empty. */
  private static String times(Progress progress, Instant now) {
    return switch (progress) {
      case Progress.Held _ -> " connect= service=";
      case Progress.Connecting s ->
          " connect=" + Duration.between(s.since(), now).toMillis() + "ms service=";
      case Progress.Sent s -> times(s.connect(), Duration.between(s.since(), now));
      case Progress.Answering s -> times(s.connect(), Duration.between(s.since(), now));
    };
  }

  private static String times(Duration connect, Duration service) {
    return " connect=" + connect.toMillis() + "ms service=" + service.toMillis() + "ms";
  }
}
