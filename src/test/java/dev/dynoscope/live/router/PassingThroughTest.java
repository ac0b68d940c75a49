package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.RequestHead;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request goes to the dyno and its answer comes back as they are. */
@Timeout(60)
class PassingThroughTest {
  private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  @Test
  void requestAndAnswerArriveAndEachStepIsReported() throws Exception {
    BlockingQueue<RawHttp.Message> seen = new LinkedBlockingQueue<>();
    try (RawDyno dyno = echo(seen);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("GET /static/ada.png?v=2 HTTP/1.1\r\nHost: photos.example\r\nX-A: 1\r\n\r\n");
      RawHttp.Message answer = client.readAnswer();

      assertEquals(200, answer.status());
      assertEquals("got 0", answer.body());
      assertEquals(Optional.of("1.1 vegur"), answer.header("Via"));
      assertEquals(Optional.empty(), answer.header("Connection"));
      RawHttp.Message request = seen.take();
      assertEquals("GET /static/ada.png?v=2 HTTP/1.1", request.start());
      assertEquals(
          List.of("Host: photos.example", "X-A: 1", "Connection: close"),
          request.headers().subList(0, 3));
      assertTrue(request.header("Connect-Time").orElse("").matches("\\d+"));
      assertTrue(request.header("Total-Route-Time").orElse("").matches("\\d+"));
      assertEquals(
          List.of("RequestArrived", "Connected", "RequestSent", "AnswerBegan", "AnswerEnded"),
          front.namesUpTo(Input.AnswerEnded.class));
    }
  }

  @Test
  void reportsCarryHeadStatusAndSizes() throws Exception {
    try (RawDyno dyno = echo(new LinkedBlockingQueue<>());
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("POST /p HTTP/1.1\r\nHost: photos.example\r\nContent-Length: 3\r\n\r\nabc");
      assertEquals("got 3", client.readAnswer().body());

      RequestHead head = front.await(Input.RequestArrived.class).head();
      assertEquals("POST", head.method());
      assertEquals("/p", head.target());
      assertEquals("127.0.0.1", head.client());
      assertEquals(front.router().port(), head.port());
      assertEquals(Optional.of("photos.example"), head.header("host"));
      assertEquals(3, front.await(Input.RequestSent.class).bytes());
      assertEquals(200, front.await(Input.AnswerBegan.class).status());
      assertEquals(5, front.await(Input.AnswerEnded.class).bytes());
    }
  }

  @Test
  void bodyWithLengthArrivesByteForByte() throws Exception {
    byte[] body = noise(300_000);
    RawHttp.Message seen = post("Content-Length: " + body.length + "\r\n\r\n", body, "");
    assertArrayEquals(body, seen.bytes());
    assertEquals(Optional.of("300000"), seen.header("Content-Length"));
  }

  @Test
  void chunkedBodyArrivesByteForByteAndChunked() throws Exception {
    byte[] body = noise(50_000);
    String size = Integer.toHexString(body.length);
    RawHttp.Message seen =
        post("Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n", body, "\r\n0\r\n\r\n");
    assertArrayEquals(body, seen.bytes());
    assertEquals(Optional.of("chunked"), seen.header("Transfer-Encoding"));
    assertEquals(Optional.empty(), seen.header("Content-Length"));
  }

  @Test
  void chunksBeatLengthAndTheConnectionEnds() throws Exception {
    BlockingQueue<RawHttp.Message> seen = new LinkedBlockingQueue<>();
    try (RawDyno dyno = echo(seen);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Content-Length: 44");
      client.sendLines("Transfer-Encoding: chunked", "", "3", "abc", "0", "");
      client.sendLines("GET /smuggled HTTP/1.1", "Host: a", "");
      assertEquals(Optional.of("close"), client.readAnswer().header("Connection"));
      assertEquals(0, client.readRest().length);
      RawHttp.Message request = seen.take();
      assertEquals("abc", request.body());
      assertEquals(Optional.empty(), request.header("Content-Length"));
      assertTrue(seen.isEmpty());
    }
  }

  @Test
  void answerThatEndsWithTheConnectionIsPassedOnSo() throws Exception {
    try (RawDyno dyno = RawDyno.answering("HTTP/1.1 200 OK\r\n\r\nuntil the end");
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      RawHttp.Message answer = client.readAnswer();
      assertEquals("until the end", answer.body());
      assertEquals(Optional.of("close"), answer.header("Connection"));
      assertEquals(13, front.await(Input.AnswerEnded.class).bytes());
    }
  }

  @Test
  void chunkedAnswerStaysChunked() throws Exception {
    String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    try (RawDyno dyno = RawDyno.answering(chunked);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      RawHttp.Message answer = client.readAnswer();
      assertEquals("abc", answer.body());
      assertEquals(Optional.of("chunked"), answer.header("Transfer-Encoding"));
    }
  }

  @Test
  void answersWithoutBodyEndAtTheirHead() throws Exception {
    try (RawDyno dyno =
            new RawDyno(connection -> {
              String start = connection.readRequest().start();
              connection.send(
                  start.startsWith("HEAD")
                      ? "HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n"
                      : "HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n");
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals(Optional.of("1234"), client.readHead().header("Content-Length"));
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals(304, client.readHead().status());
      assertEquals(0, front.await(Input.AnswerEnded.class).bytes());
    }
  }

  @Test
  void interimAnswersOfTheDynoAreNotTheAnswer() throws Exception {
    try (RawDyno dyno =
            RawDyno.answering("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + HELLO);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals("hello", client.readAnswer().body());
      assertEquals(200, front.await(Input.AnswerBegan.class).status());
    }
  }

  @Test
  void targetWithTheHostInItIsThePathOfThatHost() throws Exception {
    BlockingQueue<RawHttp.Message> seen = new LinkedBlockingQueue<>();
    try (RawDyno dyno = echo(seen);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("GET http://a.example/x HTTP/1.1\r\nHost: a.example\r\n\r\n");
      assertEquals(200, client.readAnswer().status());
      assertEquals("GET /x HTTP/1.1", seen.take().start());
    }
  }

  @Test
  void nothingIsLeftOpenAfterwards() throws Exception {
    try (RawDyno dyno = RawDyno.answering(HELLO);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertEquals("hello", client.readAnswer().body());
      assertEquals(0, client.readRest().length);
      assertEquals(0, front.router().open());
      front.await(Input.AnswerEnded.class);
      assertFalse(front.rest().stream().anyMatch(Input.ClientGone.class::isInstance));
    }
  }

  private static RawHttp.Message post(String framing, byte[] body, String after)
      throws IOException, InterruptedException {
    BlockingQueue<RawHttp.Message> seen = new LinkedBlockingQueue<>();
    try (RawDyno dyno = echo(seen);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\n" + framing);
      client.send(body);
      client.send(after);
      assertEquals("got " + body.length, client.readAnswer().body());
      return seen.take();
    }
  }

  private static RawDyno echo(BlockingQueue<RawHttp.Message> seen) throws IOException {
    return new RawDyno(connection -> {
      RawHttp.Message request = connection.readRequest();
      seen.add(request);
      String body = "got " + request.bytes().length;
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    });
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
