package dev.dynoscope.paas;

import dev.dynoscope.journal.RequestId;
import dev.dynoscope.paas.RequestHead.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which headers the router drops, overwrites and adds (HTTP Routing, Dev Center; vegur). */
public final class HeaderRules {
  private static final int SHORTEST_ID = 20;
  private static final int LONGEST_ID = 200;

  private HeaderRules() {}

  /** The client's own request id, if it is 20 to 200 characters of a harmless kind. */
  static Optional<RequestId> requestId(RequestHead head) {
    return head.header("X-Request-Id").filter(HeaderRules::harmless).map(RequestId::new);
  }

  private static boolean harmless(String id) {
    return id.length() >= SHORTEST_ID
        && id.length() <= LONGEST_ID
        && id.chars()
            .allMatch(c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "+/=-".indexOf(c) >= 0);
  }

  /**
   * What the client wants its connection upgraded to, such as {@code websocket}: any protocol may
   * be asked for, but not by HTTP/1.0 (RFC 9110, 7.8).
   */
  public static Optional<String> upgrade(RequestHead head) {
    return head.header("Upgrade")
        .filter(wish -> !wish.isBlank() && !head.old())
        .filter(_ -> connectionOptions(head.headers()).anyMatch("upgrade"::equals));
  }

  /** What is wrong with the request, though it can be read. */
  static Optional<Refusal> fault(RequestHead head) {
    Optional<String> expect = head.header("Expect");
    if (expect.isPresent() && !expect.get().equalsIgnoreCase("100-continue")) {
      return Optional.of(Refusal.badRequest(417, "unsupported expect header value"));
    }
    boolean empty =
        head.header("Connection").isPresent()
            && connectionOptions(head.headers()).allMatch(String::isEmpty);
    return empty ? Optional.of(Refusal.badRequest(400, "bad header")) : Optional.empty();
  }

  /**
   * The headers a dyno gets, all but those that tell the time: see {@link #timed}.
   *
   * @param router what the router calls itself
   */
  static List<Header> toDyno(RequestHead head, RequestId id, Instant now, String router) {
    List<Header> out = new ArrayList<>(head.headers().size() + 8);
    List<String> hop = namedByConnection(head);
    for (Header header : head.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!forOneHop(name) && !overwritten(name, head.port()) && !hop.contains(name)) {
        out.add(header);
      }
    }
    Optional<String> upgrade = upgrade(head);
    out.add(new Header("Connection", upgrade.isPresent() ? "upgrade" : "close"));
    upgrade.ifPresent(to -> out.add(new Header("Upgrade", to)));
    out.add(new Header("X-Forwarded-For", appended(head, "X-Forwarded-For", head.client())));
    protocol(head.port()).ifPresent(p -> out.add(new Header("X-Forwarded-Proto", p)));
    out.add(new Header("X-Forwarded-Port", String.valueOf(head.port())));
    out.add(new Header("X-Request-Start", String.valueOf(now.toEpochMilli())));
    out.add(new Header("X-Request-Id", id.value()));
    out.add(new Header("Via", appended(head, "Via", "1.1 " + router)));
    return out;
  }

  /**
   * The headers that tell a dyno how long it took, in milliseconds.
   *
   * @param connect until the dyno accepted the connection
   * @param route since the request's head was read
   */
  public static List<Header> timed(Duration connect, Duration route) {
    return List.of(
        new Header("Connect-Time", String.valueOf(connect.toMillis())),
        new Header("Total-Route-Time", String.valueOf(route.toMillis())));
  }

  /** What is known of the client's protocol by the port it came to; else its word is kept. */
  private static Optional<String> protocol(int port) {
    return switch (port) {
      case 80 -> Optional.of("http");
      case 443 -> Optional.of("https");
      default -> Optional.empty();
    };
  }

  private static boolean forOneHop(String name) {
    return switch (name) {
      case "connection", "keep-alive", "te", "proxy-authorization", "upgrade", "expect" -> true;
      default -> false;
    };
  }

  private static boolean overwritten(String name, int port) {
    return switch (name) {
      case "x-forwarded-for",
          "x-forwarded-port",
          "x-request-start",
          "x-request-id",
          "connect-time",
          "total-route-time",
          "via" ->
          true;
      case "x-forwarded-proto" -> protocol(port).isPresent();
      default -> false;
    };
  }

  /** A client's {@code Connection} names the headers that are for the next hop alone (RFC 9110). */
  private static List<String> namedByConnection(RequestHead head) {
    return connectionOptions(head.headers()).filter(name -> !name.equals("host")).toList();
  }

  private static Stream<String> connectionOptions(List<Header> headers) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase("Connection"))
        .flatMap(h -> Arrays.stream(h.value().toLowerCase(Locale.ROOT).split(",", -1)))
        .map(String::trim);
  }

  /**
   * The headers a client gets, from those of the dyno's answer.
   *
   * @param router what the router calls itself
   */
  public static List<Header> toClient(int status, List<Header> answer, String router) {
    List<Header> out = new ArrayList<>(answer.size() + 1);
    boolean upgrade = status == 101 || status == 426;
    String own = "1.1 " + router;
    StringBuilder via = new StringBuilder();
    for (Header header : answer) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals("via")) {
        via.append(header.value()).append(", ");
      } else if (!forOneHop(name) || (upgrade && name.equals("upgrade"))) {
        out.add(header);
      }
    }
    if (upgrade) {
      out.add(new Header("Connection", "upgrade"));
    }
    out.add(new Header("Via", via.append(own).toString()));
    return out;
  }

  private static String appended(RequestHead head, String name, String value) {
    String before = head.joined(name);
    return before.isEmpty() ? value : before + ", " + value;
  }
}
