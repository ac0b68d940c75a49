package dev.dynoscope.paas;

import dev.dynoscope.journal.RequestId;
import dev.dynoscope.paas.RequestHead.Header;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which headers the router drops, overwrites and adds (HTTP Routing, Dev Center; vegur). */
public final class HeaderRules {
  private static final List<String> DROPPED =
      List.of("connection", "keep-alive", "te", "proxy-authorization", "upgrade", "expect");
  private static final List<String> OVERWRITTEN =
      List.of(
          "x-forwarded-for",
          "x-forwarded-proto",
          "x-forwarded-port",
          "x-request-start",
          "x-request-id",
          "via");
  private static final Pattern KEPT_ID = Pattern.compile("[A-Za-z0-9+/=-]{20,200}");
  private static final String VIA = "1.1 vegur";

  private HeaderRules() {}

  /** The client's own request id, if it is 20 to 200 characters of a harmless kind. */
  static Optional<RequestId> requestId(RequestHead head) {
    return head.header("X-Request-Id")
        .filter(id -> KEPT_ID.matcher(id).matches())
        .map(RequestId::new);
  }

  /** The headers a dyno gets. */
  static List<Header> toDyno(RequestHead head, RequestId id, Instant now) {
    List<Header> out = new ArrayList<>();
    List<String> hop = namedByConnection(head);
    for (Header header : head.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!DROPPED.contains(name) && !OVERWRITTEN.contains(name) && !hop.contains(name)) {
        out.add(header);
      }
    }
    out.add(new Header("Connection", "close"));
    out.add(new Header("X-Forwarded-For", appended(head, "X-Forwarded-For", head.client())));
    out.add(new Header("X-Forwarded-Proto", "http"));
    out.add(new Header("X-Forwarded-Port", String.valueOf(head.port())));
    out.add(new Header("X-Request-Start", String.valueOf(now.toEpochMilli())));
    out.add(new Header("X-Request-Id", id.value()));
    out.add(new Header("Via", appended(head, "Via", VIA)));
    return out;
  }

  /** A client's {@code Connection} names the headers that are for the next hop alone (RFC 9110). */
  private static List<String> namedByConnection(RequestHead head) {
    return head.headers().stream()
        .filter(h -> h.name().equalsIgnoreCase("Connection"))
        .flatMap(h -> Arrays.stream(h.value().toLowerCase(Locale.ROOT).split(",", -1)))
        .map(String::trim)
        .filter(name -> !name.equals("host"))
        .toList();
  }

  /** The headers a client gets, from those of the dyno's answer. */
  public static List<Header> toClient(List<Header> answer) {
    List<Header> out = new ArrayList<>();
    String via = VIA;
    for (Header header : answer) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals("via")) {
        via = header.value() + ", " + VIA;
      } else if (!DROPPED.contains(name)) {
        out.add(header);
      }
    }
    out.add(new Header("Via", via));
    return out;
  }

  private static String appended(RequestHead head, String name, String value) {
    List<String> before =
        head.headers().stream()
            .filter(h -> h.name().equalsIgnoreCase(name))
            .map(Header::value)
            .toList();
    return before.isEmpty() ? value : String.join(", ", before) + ", " + value;
  }
}
