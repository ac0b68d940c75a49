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
    write(exchange, "at=info ", String.valueOf(status), String.valueOf(bytes), "");
  }

  void failed(Exchange exchange, Refusal why, long bytes) {
    String start = why.code().start + " code=" + why.code() + quoted(" desc", why.description());
    String cause = why.cause().isEmpty() ? "" : quoted(" cause", why.cause());
    String sent = reached(exchange.progress()) ? String.valueOf(bytes) : "";
    write(exchange, start + cause + " ", status(why), sent, agent(exchange, why));
  }

  /** A router that is stopped has no status to give. */
  private static String status(Refusal why) {
    return why.code() == ErrorCode.H24 ? "" : String.valueOf(why.status());
  }

  /** Who came to the wrong place may be found by what it calls itself. */
  private static String agent(Exchange exchange, Refusal why) {
    return why.code() == ErrorCode.H31
        ? quoted(" agent", exchange.head().header("User-Agent").orElse(""))
        : "";
  }

  private static String quoted(String key, String value) {
    return key + "=\"" + value + "\"";
  }

  private void write(Exchange exchange, String start, String status, String bytes, String end) {
    RequestHead head = exchange.head();
    String before = head.joined("X-Forwarded-For");
    String line =
        start
            + "method="
            + head.method()
            + quoted(" path", head.target())
            + " host="
            + RouteTable.normal(head.header("Host").orElse(""))
            + " request_id="
            + exchange.id()
            + quoted(" fwd", (before.isEmpty() ? "" : before + ", ") + head.client())
            + " dyno="
            + exchange.dyno().map(DynoName::label).orElse("")
            + times(exchange.progress(), scribe.now())
            + " status="
            + status
            + " bytes="
            + bytes
            + " protocol=http"
            + end;
    scribe.log(
        Actor.ROUTER,
        new LogLine(exchange.app(), "heroku", "router", line),
        "request:" + exchange.id());
  }

  /** Whether a dyno had the connection, so that bytes and service time mean something. */
  private static boolean reached(Progress progress) {
    return switch (progress) {
      case Progress.Held _, Progress.Connecting _ -> false;
      case Progress.Sending _, Progress.Sent _, Progress.Answering _ -> true;
    };
  }

  /** {@code connect=} and {@code service=}; what is not known stays empty. */
  private static String times(Progress progress, Instant now) {
    return switch (progress) {
      case Progress.Held _ -> " connect= service=";
      case Progress.Connecting s ->
          " connect=" + Duration.between(s.since(), now).toMillis() + "ms service=";
      case Progress.Sending s -> times(s.connect(), Duration.between(s.since(), now));
      case Progress.Sent s -> times(s.connect(), Duration.between(s.since(), now));
      case Progress.Answering s -> times(s.connect(), Duration.between(s.since(), now));
    };
  }

  private static String times(Duration connect, Duration service) {
    return " connect=" + connect.toMillis() + "ms service=" + service.toMillis() + "ms";
  }
}
