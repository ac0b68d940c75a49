package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Restriction;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not passed on, and what the router says of silence. */
@Timeout(60)
class RestrictionsTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  static Stream<Arguments> restricted() {
    String end = "\r\nContent-Length: 0\r\n\r\n";
    return Stream.of(
        Arguments.of(
            Restriction.INVALID_CONTENT_LENGTH,
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        Arguments.of(
            Restriction.INVALID_CONTENT_LENGTH, "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n"),
        Arguments.of(
            Restriction.OVERSIZED_COOKIE,
            "HTTP/1.1 200 OK\r\nset-cookie: " + "c".repeat(8193) + end),
        Arguments.of(
            Restriction.OVERSIZED_HEADER, "HTTP/1.1 200 OK\r\nX: " + "x".repeat(524_288) + end),
        Arguments.of(
            Restriction.OVERSIZED_HEADER, "HTTP/1.1 200 OK\r\nX: " + "x".repeat(2_000_000) + end),
        Arguments.of(Restriction.OVERSIZED_STATUS_LINE, "HTTP/1.1 200 " + "O".repeat(8200) + end));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("restricted")
  void answerThatIsTooRiskyIsHeldBack(Restriction why, String answer) throws Exception {
    try (RawDyno dyno = RawDyno.answering(answer);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(GET);
      assertEquals(why.name(), client.readAnswer().body());
      assertEquals(why, front.await(Input.AnswerRestricted.class).why());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8192, 100})
  void cookieThatFitsIsPassedOn(int length) throws Exception {
    String answer =
        "HTTP/1.1 200 OK\r\nSet-Cookie: " + "c".repeat(length) + "\r\nContent-Length: 2\r\n\r\nok";
    try (RawDyno dyno = RawDyno.answering(answer);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(GET);
      assertEquals("ok", client.readAnswer().body());
    }
  }

  @Test
  void silenceInARequestIsTheClients() throws Exception {
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readHead();
              connection.readRest();
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Content-Length: 10", "", "abc");
      long exchange = front.await(Input.Connected.class).exchange();
      assertTrue(stirOf(front, exchange).waitsForClient());
    }
  }

  @Test
  void silenceInAnAnswerIsTheDynosAndMovementIsSeenOnce() throws Exception {
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readHead();
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
              connection.readRest();
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(GET);
      client.readHead();
      client.readBytes(3);
      long exchange = front.await(Input.AnswerBegan.class).exchange();
      Input.Stirred first = stirOf(front, exchange);
      assertTrue(first.moved());
      assertEquals(3, first.bytes());
      Input.Stirred second = stirOf(front, exchange);
      assertFalse(second.moved());
      assertFalse(second.waitsForClient());
    }
  }

  private static Input.Stirred stirOf(Front front, long exchange) throws InterruptedException {
    front.order(new Effect.AskStir(exchange));
    return front.await(Input.Stirred.class);
  }

  @Test
  void clientThatSendsNothingMoreStillGetsItsAnswers() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (RawDyno dyno = answeringAfter(ended);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(GET + GET);
      client.end();
      assertEquals(100, client.readHead().status(), "it is asked whether it is still there");
      ended.countDown();
      List<Integer> statuses = List.of(finalStatus(client), finalStatus(client));
      assertEquals(List.of(200, 200), statuses);
      assertEquals(0, client.readRest().length);
      front.await(Input.AnswerEnded.class);
      front.await(Input.AnswerEnded.class);
    }
  }

  private static int finalStatus(RawHttp client) throws IOException {
    RawHttp.Message answer = client.readHead();
    while (answer.status() == 100) {
      answer = client.readHead();
    }
    client.readBytes(2);
    return answer.status();
  }

  private static RawDyno answeringAfter(CountDownLatch ready) throws IOException {
    return new RawDyno(connection -> {
      connection.readHead();
      try {
        ready.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    });
  }

  @Test
  void clientThatEndsInItsRequestIsGone() throws Exception {
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readHead();
              connection.readRest();
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Content-Length: 10", "", "abc");
      front.await(Input.Connected.class);
      client.end();
      front.await(Input.ClientGone.class);
      assertEquals(0, client.readRest().length);
    }
  }
}
