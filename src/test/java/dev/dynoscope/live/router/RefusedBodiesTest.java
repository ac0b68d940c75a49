package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.paas.Input;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bodies in chunks that two servers could read differently: the request is refused, the connection
 * closed, and what came after the odd place reaches no dyno, as a body or as a request.
 */
@Timeout(60)
class RefusedBodiesTest {
  private static final String HEAD = "POST /first HTTP/1.1|Host: a|Transfer-Encoding: chunked||";
  private static final String NEXT = "GET /smuggled HTTP/1.1|Host: a||";

  static Stream<Arguments> bad() {
    return Stream.concat(badSizes(), Stream.concat(badExtensions(), badEnds()));
  }

  private static Stream<Arguments> badSizes() {
    return Stream.of(
        bad("no size", "|hello|0||"),
        bad("no hexadecimal", "g|hello|0||"),
        bad("prefix", "0x5|hello|0||"),
        bad("plus", "+5|hello|0||"),
        bad("minus", "-5|hello|0||"),
        bad("plus zero", "+0||"),
        bad("underscore", "1_0|hello world!!!!!|0||"),
        bad("blank before", " 5|hello|0||"),
        bad("tab before", "\t5|hello|0||"),
        bad("blank after", "5 |hello|0||"),
        bad("tab after", "5\t|hello|0||"),
        bad("point", "5.0|hello|0||"),
        bad("more than 64 bits", "10000000000000005|hello|0||"),
        bad("sixteen digits", "ffffffffffffffff|hello|0||"),
        bad("zeros without end", "0".repeat(20) + "5|hello|0||"),
        bad("full-width digit", "\u00b25|hello|0||"),
        bad("zero byte", "5\u0000|hello|0||"),
        bad("bare LF after the size", "5\nhello|0||"),
        bad("bare CR after the size", "5\rhello|0||"),
        bad("two CR after the size", "5\r|hello|0||"));
  }

  private static Stream<Arguments> badExtensions() {
    return Stream.of(
        bad("bare semicolon", "5;|hello|0||"),
        bad("two semicolons", "5;;a|hello|0||"),
        bad("semicolon at the end", "5;a;|hello|0||"),
        bad("blank before the semicolon", "5 ;a|hello|0||"),
        bad("blank after the semicolon", "5; a|hello|0||"),
        bad("no name", "5;=b|hello|0||"),
        bad("no value", "5;a=|hello|0||"),
        bad("bracket in the name", "5;bad[=x|hello|0||"),
        bad("zero byte in the name", "5;\u0000ext|hello|0||"),
        bad("bare CR in the name", "5;a\rX|hello|0||"),
        bad("bare LF in the name", "5;a\nhello|0||"),
        bad("line end in quotes", "5;a=\"b|\"|hello|0||"),
        bad("words after quotes", "5;a=\"b\"c|hello|0||"),
        bad("semicolon after the last size", "0;||"),
        bad("endless", "5;" + "a".repeat(9000) + "|hello|0||"));
  }

  private static Stream<Arguments> badEnds() {
    return Stream.of(
        bad("nothing after the bytes", "5|hello0||"),
        bad("bytes too many", "5|hello!!|0||"),
        bad("bare LF after the bytes", "5|hello\n0||"),
        bad("bare CR after the bytes", "5|hello\r0||"),
        bad("bare LF at the end", "5|hello|0|\n"),
        bad("bare LF after the last size", "5|hello|0\n|"),
        bad("folded trailer", "5|hello|0|X: y| z||"),
        bad("trailer that begins with a blank", "5|hello|0| X: y||"),
        bad("bare LF in a trailer", "5|hello|0|X: y\nZ: z||"),
        bad("zero byte in a trailer", "5|hello|0|X: y\u0000||"),
        bad("endless trailer", "5|hello|0|X: " + "y".repeat(9000) + "||"));
  }

  private static Arguments bad(String name, String body) {
    return Arguments.of(name, body);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void badChunksAreRefusedAndNothingAfterThemArrives(String name, String body) throws Exception {
    List<RawHttp.Message> taken = new CopyOnWriteArrayList<>();
    try (RawDyno dyno = new RawDyno(connection -> taken.add(connection.readRequest()));
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send((HEAD + body + NEXT).replace("|", "\r\n"));
      assertEquals(400, client.readAnswer().status(), name);
      assertEquals(0, client.readRest().length);
      front.await(Input.BodyMalformed.class);
      assertEquals(List.of(), front.rest());
      assertEquals(List.of(), taken);
    }
  }

  static Stream<Arguments> good() {
    return Stream.of(
        bad("capital digits", "0A|0123456789|0||"),
        bad("zeros before", "005|hello|0||"),
        bad("extension", "5;a|hello|0||"),
        bad("extension with a value", "5;a=b|hello|0||"),
        bad("extension in quotes", "5;a=\"b ;\\\" c\"|hello|0||"),
        bad("several extensions", "5;a;b=c;d=\"e\"|hello|0;f||"),
        bad("trailer", "5|hello|0|X: y||"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void goodChunksAreTakenHoweverTheyAreCutIntoPackets(String name, String body) throws Exception {
    String all = (HEAD + body).replace("|", "\r\n");
    int head = HEAD.replace("|", "\r\n").length();
    try (RawDyno dyno = RawDyno.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      for (int cut = head; cut < all.length(); cut++) {
        client.send(all.substring(0, cut));
        client.send(all.substring(cut));
        assertEquals(200, client.readAnswer().status(), name + ", cut " + cut);
      }
    }
  }

  @Test
  void aSizeThatCannotBecomeOneIsRefusedBeforeItsLineEnds() throws Exception {
    try (RawDyno dyno = RawDyno.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(HEAD.replace("|", "\r\n") + "hello");
      assertEquals(400, client.readAnswer().status());
    }
  }
}
