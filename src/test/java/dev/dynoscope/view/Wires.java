package dev.dynoscope.view;

import dev.dynoscope.journal.DnsFact.MessagesSeen;
import dev.dynoscope.journal.RequestFact.HeadSeen;
import dev.dynoscope.journal.RequestFact.HeadWay;
import dev.dynoscope.journal.RequestId;
import java.util.List;

/** What went over wires, for tales. */
final class Wires {
  /** {@code photos.herokuapp.test A}, with EDNS, as dig asks. */
  static final String QUERY =
      "1a2b012000010000000000010670686f746f73096865726f6b756170700474657374000001000100002904d0"
          + "0000000000"
          + "00";

  static final String REPLY =
      "1a2b850000010001000000000670686f746f73096865726f6b75617070047465737400"
          + "00010001"
          + "c00c000100010000003c00047f000001";

  private Wires() {}

  static HeadSeen head(RequestId request, HeadWay way, String... lines) {
    String text = String.join("\r\n", lines) + "\r\n\r\n";
    return new HeadSeen(
        request,
        way,
        text,
        text.length(),
        text.contains("[masked") ? List.of("Cookie") : List.of());
  }

  /** The four heads of an upload, in the order in which they go. */
  static List<HeadSeen> upload(RequestId request) {
    return List.of(
        head(
            request,
            HeadWay.FROM_CLIENT,
            "POST /upload HTTP/1.1",
            "Host: " + Tale.HOST,
            "User-Agent: Dynoscope",
            "Accept: text/html,*/*;q=0.8",
            "Cookie: [masked: 24 bytes]",
            "Content-Type: multipart/form-data; boundary=----dynoscope-form-8c1f3a5b7d9e",
            "Content-Length: 48611"),
        head(
            request,
            HeadWay.TO_DYNO,
            "POST /upload HTTP/1.1",
            "Host: " + Tale.HOST,
            "User-Agent: Dynoscope",
            "Accept: text/html,*/*;q=0.8",
            "Cookie: [masked: 24 bytes]",
            "X-Request-Id: " + request,
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-Proto: http",
            "X-Forwarded-Port: 80",
            "Via: 1.1 vegur",
            "Connect-Time: 0",
            "X-Request-Start: 1763735527000",
            "Total-Route-Time: 0",
            "Content-Length: 48611"),
        head(
            request,
            HeadWay.FROM_DYNO,
            "HTTP/1.1 200 OK",
            "Content-type: text/html; charset=utf-8",
            "Content-length: 1893"),
        head(
            request,
            HeadWay.TO_CLIENT,
            "HTTP/1.1 200 OK",
            "Server: Cowboy",
            "Connection: keep-alive",
            "Content-type: text/html; charset=utf-8",
            "Content-length: 1893",
            "Via: 1.1 vegur"));
  }

  static MessagesSeen messages(long question) {
    return new MessagesSeen(question, QUERY, QUERY.length() / 2, REPLY, REPLY.length() / 2);
  }
}
