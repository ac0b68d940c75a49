package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.RequestFact.RequestReceived;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.paas.RequestHead.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which headers pass the router, and which it adds. */
class HeaderRulesTest {
  private static final RequestId ID = new RequestId("0123456789abcdef0123");
  private static final Instant NOW = Instant.ofEpochMilli(1_573_387_200_123L);

  private static RequestHead head(String... headers) {
    return new RequestHead("GET", "/", list(headers), "203.0.113.7", 8080);
  }

  private static List<Header> list(String... headers) {
    return Arrays.stream(headers)
        .map(h -> new Header(h.substring(0, h.indexOf(':')), h.substring(h.indexOf(':') + 2)))
        .toList();
  }

  private static List<String> toDyno(String... headers) {
    return shown(HeaderRules.toDyno(head(headers), ID, NOW, "vegur"));
  }

  private static List<String> shown(List<Header> headers) {
    return headers.stream().map(h -> h.name() + ": " + h.value()).toList();
  }

  @Test
  void theRouterAddsWhereTheRequestComesFrom() {
    assertEquals(
        List.of(
            "Host: photos.herokuapp.test",
            "Connection: close",
            "X-Forwarded-For: 203.0.113.7",
            "X-Forwarded-Port: 8080",
            "X-Request-Start: 1573387200123",
            "X-Request-Id: 0123456789abcdef0123",
            "Via: 1.1 vegur"),
        toDyno("Host: photos.herokuapp.test"));
  }

  @Test
  void forwardedForAndViaAreAppendedToAndTheRestIsOverwritten() {
    assertEquals(
        List.of(
            "X-Forwarded-Proto: https",
            "Connection: close",
            "X-Forwarded-For: 198.51.100.1, 198.51.100.2, 203.0.113.7",
            "X-Forwarded-Port: 8080",
            "X-Request-Start: 1573387200123",
            "X-Request-Id: 0123456789abcdef0123",
            "Via: 1.0 proxy, 1.1 vegur"),
        toDyno(
            "x-forwarded-for: 198.51.100.1",
            "X-Forwarded-For: 198.51.100.2",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Port: 1",
            "X-Request-Start: 1",
            "X-Request-Id: mine",
            "via: 1.0 proxy"));
  }

  @Test
  void hopByHopHeadersAreDropped() {
    List<String> passed =
        toDyno(
            "Connection: keep-alive, X-Only-Here, Host",
            "X-Only-Here: 1",
            "Upgrade: h2c",
            "Expect: 100-continue",
            "TE: trailers",
            "Keep-Alive: timeout=5",
            "Proxy-Authorization: Basic eDp5",
            "Cookie: a=1",
            "Accept: */*");

    assertEquals(List.of("Cookie: a=1", "Accept: */*", "Connection: close"), passed.subList(0, 3));
  }

  @Test
  void anUpgradeThatTheClientAsksForIsPassedOn() {
    List<String> passed =
        toDyno("Connection: keep-alive, Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: x");

    assertEquals(
        List.of("Sec-WebSocket-Key: x", "Connection: upgrade", "Upgrade: websocket"),
        passed.subList(0, 3));
  }

  @Test
  void headersForAnotherPortsProtocolAreOverwritten() {
    RequestHead head =
        new RequestHead("GET", "/", list("X-Forwarded-Proto: gopher"), "203.0.113.7", 443);

    assertEquals(
        "X-Forwarded-Proto: https", shown(HeaderRules.toDyno(head, ID, NOW, "vegur")).get(2));
  }

  @Test
  void theDynoIsToldHowLongItTookInMilliseconds() {
    assertEquals(
        List.of("Connect-Time: 3", "Total-Route-Time: 2041"),
        shown(HeaderRules.timed(Duration.ofMillis(3), Duration.ofMillis(2041))));
  }

  @Test
  void anAnswerThatUpgradesOrWantsItKeepsItsUpgradeHeader() {
    List<Header> answer = list("Upgrade: websocket", "Connection: Upgrade");

    for (int status : List.of(101, 426)) {
      assertEquals(
          List.of("Upgrade: websocket", "Connection: upgrade", "Via: 1.1 vegur"),
          shown(HeaderRules.toClient(status, answer, "vegur")));
    }
    assertEquals(List.of("Via: 1.1 vegur"), shown(HeaderRules.toClient(200, answer, "vegur")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdef0123", "A+/=-56789012345678901234567890"})
  void aHarmlessRequestIdIsKept(String id) {
    assertEquals(
        Optional.of(new RequestId(id)), HeaderRules.requestId(head("x-request-id: " + id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"too-short-by-one-99", "0123456789abcdef 0123", "<script>alert(1)</script>"})
  void anotherRequestIdIsReplaced(String id) {

    assertEquals(Optional.empty(), HeaderRules.requestId(head("X-Request-Id: " + id)));
  }

  @Test
  void aRequestIdOfTwoHundredCharactersIsKeptAndALongerOneIsNot() {
    assertEquals(
        Optional.of(new RequestId("a".repeat(200))),
        HeaderRules.requestId(head("X-Request-Id: " + "a".repeat(200))));
    assertEquals(Optional.empty(), HeaderRules.requestId(head("X-Request-Id: " + "a".repeat(201))));
  }

  @Test
  void anIdThatAnotherRequestInFlightHasIsReplaced() {
    Script script = Script.withApp("web: node app.js");
    Header id = new Header("X-Request-Id", ID.value());
    script.wire.request(Script.HOST, "/1", id);
    script.wire.request(Script.HOST, "/2", id);

    List<RequestId> ids =
        script.facts(RequestReceived.class).stream().map(RequestReceived::request).toList();
    assertEquals(ID, ids.getFirst());
    assertEquals(36, ids.getLast().value().length());
  }

  @Test
  void theClientGetsTheAnswersHeadersWithViaAndWithoutHopByHopOnes() {
    assertEquals(
        List.of("Content-Type: text/html", "Set-Cookie: a=1", "Set-Cookie: b=2", "Via: 1.1 vegur"),
        shown(
            HeaderRules.toClient(
                200,
                list(
                    "Content-Type: text/html",
                    "Connection: close",
                    "Set-Cookie: a=1",
                    "Keep-Alive: timeout=5",
                    "Set-Cookie: b=2"),
                "vegur")));
    assertEquals(
        List.of("Via: 1.1 inner, 1.1 vegur"),
        shown(HeaderRules.toClient(200, list("Via: 1.1 inner"), "vegur")));
  }
}
