package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that two servers could read differently are refused and never reach the platform. */
@Timeout(60)
class RefusedHeadsTest {
  static Stream<Arguments> bad() {
    return Stream.concat(badHostOrBody(), Stream.concat(badLines(), badTargets()));
  }

  private static Stream<Arguments> badHostOrBody() {
    return Stream.of(
        bad("no Host", "GET / HTTP/1.1|X: y||"),
        bad("two Hosts", "GET / HTTP/1.1|Host: a|Host: a||"),
        bad("empty Host", "GET / HTTP/1.1|Host:||"),
        bad("Host with a path", "GET / HTTP/1.1|Host: a/b||"),
        bad("Host with a blank", "GET / HTTP/1.1|Host: a b||"),
        bad("Host with a comma", "GET / HTTP/1.1|Host: a,b||"),
        bad("two lengths", "POST / HTTP/1.1|Host: a|Content-Length: 1|Content-Length: 2||ab"),
        bad("list of lengths", "POST / HTTP/1.1|Host: a|Content-Length: 1, 2||ab"),
        bad("length with a sign", "POST / HTTP/1.1|Host: a|Content-Length: +1||a"),
        bad("negative length", "POST / HTTP/1.1|Host: a|Content-Length: -1||a"),
        bad("length in hex", "POST / HTTP/1.1|Host: a|Content-Length: 0x1||a"),
        bad("empty length", "POST / HTTP/1.1|Host: a|Content-Length:||a"),
        bad("huge length", "POST / HTTP/1.1|Host: a|Content-Length: 99999999999999999999||a"),
        bad("chunks spelt oddly", "POST / HTTP/1.1|Host: a|Transfer-Encoding: xchunked||0||"),
        bad("chunks twice", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked, chunked||0||"),
        refused(
            501,
            "coding over chunks",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked||0||"),
        bad("coding after chunks", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked, gzip||0||"),
        bad("identity", "POST / HTTP/1.1|Host: a|Transfer-Encoding: identity||0||"),
        bad(
            "two encodings",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|"
                + "Transfer-Encoding: identity||0||"),
        bad("vertical tab", "POST / HTTP/1.1|Host: a|Transfer-Encoding: \u000bchunked||0||"),
        bad("chunks in 1.0", "POST / HTTP/1.0|Host: a|Transfer-Encoding: chunked||0||"));
  }

  private static Stream<Arguments> badLines() {
    return Stream.of(
        bad("folded line", "GET / HTTP/1.1|Host: a|X: y| z||"),
        bad("folded with a tab", "GET / HTTP/1.1|Host: a|X: y|\tz||"),
        bad("blank before headers", "GET / HTTP/1.1| X: y|Host: a||"),
        bad("blank before colon", "GET / HTTP/1.1|Host: a|Content-Length : 1||a"),
        bad("no colon", "GET / HTTP/1.1|Host: a|nocolon||"),
        bad("empty name", "GET / HTTP/1.1|Host: a|: y||"),
        bad("name with a bracket", "GET / HTTP/1.1|Host: a|X(: y||"),
        bad("name not ASCII", "GET / HTTP/1.1|Host: a|X\u00e9: y||"),
        bad("zero byte in a value", "GET / HTTP/1.1|Host: a|X: y\u0000z||"),
        bad("bare CR in a value", "GET / HTTP/1.1|Host: a|X: y\rz||"),
        bad("bare LF", "GET / HTTP/1.1\nHost: a\n\n"),
        bad("bare LF in the head", "GET / HTTP/1.1|Host: a\nX: y||"),
        bad("lower-case version", "GET / http/1.1|Host: a||"),
        refused(505, "other version", "GET / HTTP/1.2|Host: a||"),
        refused(505, "HTTP/2 by prior knowledge", "PRI * HTTP/2.0||SM||"),
        bad("no version", "GET /|Host: a||"),
        bad("two blanks", "GET  / HTTP/1.1|Host: a||"),
        bad("a tab", "GET\t/ HTTP/1.1|Host: a||"),
        bad("blank at the start", " GET / HTTP/1.1|Host: a||"),
        bad("blank at the end", "GET / HTTP/1.1 |Host: a||"));
  }

  private static Stream<Arguments> badTargets() {
    return Stream.of(
        bad("blank in the target", "GET /a b HTTP/1.1|Host: a||"),
        bad("fragment", "GET /a#b HTTP/1.1|Host: a||"),
        bad("target not ASCII", "GET /\u00e9 HTTP/1.1|Host: a||"),
        bad("target without slash", "GET a HTTP/1.1|Host: a||"),
        bad("other host in the target", "GET http://b/ HTTP/1.1|Host: a||"),
        bad("longer host in the target", "GET http://ab/ HTTP/1.1|Host: a||"),
        bad("star", "GET * HTTP/1.1|Host: a||"),
        bad("method not a word", "G@T / HTTP/1.1|Host: a||"),
        bad("long method", "G".repeat(128) + " / HTTP/1.1|Host: a||"),
        refused(414, "long request line", "GET /" + "a".repeat(8192) + " HTTP/1.1|Host: a||"),
        refused(431, "long header line", "GET / HTTP/1.1|Host: a|X: " + "y".repeat(8190) + "||"),
        refused(431, "long header name", "GET / HTTP/1.1|Host: a|" + "X".repeat(1001) + ": y||"),
        refused(431, "many headers", "GET / HTTP/1.1|Host: a|" + "X: y|".repeat(1000) + "|"));
  }

  private static Arguments bad(String name, String request) {
    return refused(400, name, request);
  }

  private static Arguments refused(int status, String name, String request) {
    return Arguments.of(status, name, request);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("bad")
  void badHeadIsRefusedAndTheConnectionClosed(int status, String name, String request)
      throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.send(request.replace("|", "\r\n"));
      RawHttp.Message answer = client.readAnswer();
      assertEquals(status, answer.status(), name);
      assertEquals(Optional.of("close"), answer.header("Connection"));
      assertTrue(answer.body().contains("The router refuses this request"), answer.body());
      assertEquals(0, client.readRest().length);
      for (Input.OfExchange each : front.rest()) {
        assertInstanceOf(Input.HeadRefused.class, each, "it is told, but not taken");
      }
    }
  }

  @Test
  void refusalIsToldWithWhatCouldBeRead() throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.sendLines("GET /x HTTP/1.1", "Host: a", "Content-Length: 1", "X(: y", "");
      Input.HeadRefused refused = front.await(Input.HeadRefused.class);
      assertEquals(400, refused.status());
      assertEquals("/x", refused.head().target());
      assertEquals(Optional.of("a"), refused.head().header("Host"));
    }
  }

  @Test
  void connectIsNotServed() throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.sendLines("CONNECT a:443 HTTP/1.1", "Host: a:443", "");
      assertEquals(405, client.readAnswer().status());
      assertEquals(0, client.readRest().length);
    }
  }

  static Stream<Arguments> odd() {
    return Stream.of(
        Arguments.of("empty line before", "|GET / HTTP/1.1|Host: a||"),
        Arguments.of("port in Host", "GET / HTTP/1.1|Host: a:8080||"),
        Arguments.of("no Host in 1.0", "GET / HTTP/1.0||"),
        Arguments.of("no reason for blanks", "GET / HTTP/1.1|Host:   a  ||"),
        Arguments.of("unknown method", "PURGE / HTTP/1.1|Host: a||"),
        Arguments.of("star with OPTIONS", "OPTIONS * HTTP/1.1|Host: a||"),
        Arguments.of("empty value", "GET / HTTP/1.1|Host: a|X:||"),
        Arguments.of("Latin-1 in a value", "GET / HTTP/1.1|Host: a|X: \u00e9||"),
        Arguments.of(
            "long but allowed line", "GET / HTTP/1.1|Host: a|X: " + "y".repeat(8189) + "||"),
        Arguments.of(
            "many but allowed headers", "GET / HTTP/1.1|Host: a|" + "X: y|".repeat(999) + "|"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void oddButClearHeadIsTaken(String name, String request) throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.send(request.replace("|", "\r\n"));
      long exchange = front.await(Input.RequestArrived.class).exchange();
      front.order(new Effect.Refuse(exchange, 418, "taken"));
      assertEquals(418, client.readHead().status(), name);
    }
  }

  @Test
  void faultIsFoundHoweverTheHeadIsCutIntoPackets() throws Exception {
    String request = "GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n";
    for (int cut = 1; cut < request.length(); cut++) {
      assertEquals(400, answerTo(request.substring(0, cut), request.substring(cut)), "cut " + cut);
    }
  }

  @Test
  void secondRequestIsLookedAtLikeTheFirst() throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.sendLines("GET / HTTP/1.1", "Host: a", "");
      long exchange = front.await(Input.RequestArrived.class).exchange();
      front.order(new Effect.Refuse(exchange, 418, "taken"));
      assertEquals(418, client.readAnswer().status());
      client.sendLines("GET / HTTP/1.1", "Host: a", " folded: x", "");
      assertEquals(400, client.readAnswer().status());
    }
  }

  private static int answerTo(String first, String second) throws IOException {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.send(first);
      client.send(second);
      return client.readAnswer().status();
    }
  }
}
