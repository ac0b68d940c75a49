package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How exchanges end that do not end well: each has one ending, and both sides are let go. */
@Timeout(60)
class EndingsTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  @Test
  void refusedConnectionIsReportedAndAnotherDynoCanBeTried() throws Exception {
    String hello = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    try (RawDyno dyno = RawDyno.answering(hello);
        Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.send(GET);
      Input.RequestArrived arrived = front.await(Input.RequestArrived.class);
      front.order(Front.forward(arrived.exchange(), closedPort(), arrived.head()));
      assertTrue(front.await(Input.ConnectFailed.class).refused());
      front.order(Front.forward(arrived.exchange(), dyno.endpoint(), arrived.head()));
      assertEquals("hello", client.readAnswer().body());
      assertEquals(
          List.of("Connected", "RequestSent", "AnswerBegan", "AnswerEnded"),
          front.namesUpTo(Input.AnswerEnded.class));
    }
  }

  @Test
  void refusedConnectionCanBeToldToTheClient() throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.send(GET);
      Input.RequestArrived arrived = front.await(Input.RequestArrived.class);
      front.order(Front.forward(arrived.exchange(), closedPort(), arrived.head()));
      front.await(Input.ConnectFailed.class);
      front.order(new Effect.Refuse(arrived.exchange(), 503, "<p>refused</p>"));
      RawHttp.Message answer = client.readAnswer();
      assertEquals(503, answer.status());
      assertEquals("<p>refused</p>", answer.body());
      assertEquals(Optional.of("text/html; charset=utf-8"), answer.header("Content-Type"));
      assertEquals(List.of(), front.rest());
    }
  }

  @Test
  void connectionThatIsNotTakenInTimeIsNotCalledRefused() throws Exception {
    // a full backlog: the system answers further connections with nothing
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RawHttp first = RawHttp.to(full.getLocalPort());
        RawHttp second = RawHttp.to(full.getLocalPort());
        Front front = Front.silent();
        RawHttp client = front.connect()) {
      assertTrue(first.isOpen() && second.isOpen());
      client.send(GET);
      long exchange = front.await(Input.RequestArrived.class).exchange();
      Endpoint at = new Endpoint("127.0.0.1", full.getLocalPort());
      front.order(new Effect.Forward(exchange, at, Duration.ofMillis(100), List.of(), "vegur"));
      assertFalse(front.await(Input.ConnectFailed.class).refused());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-"})
  void dynoThatClosesBeforeItsHeadIsWholeHasHungUp(String sent) throws Exception {
    try (RawDyno dyno = RawDyno.answering(sent);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(GET);
      assertEquals("hung up", client.readAnswer().body());
      assertEquals(
          List.of("RequestArrived", "Connected", "RequestSent", "DynoHungUp"),
          front.namesUpTo(Input.DynoHungUp.class));
      assertEquals(List.of(), front.rest());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npart\r\n"
      })
  void dynoThatClosesInsideItsBodyHasHungUpAndTheClientCanTell(String sent) throws Exception {
    try (RawDyno dyno = RawDyno.answering(sent);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(GET);
      // the order to refuse comes too late: what has begun can only be broken off
      assertThrows(IOException.class, client::readAnswer);
      assertEquals(
          List.of("RequestArrived", "Connected", "RequestSent", "AnswerBegan", "DynoHungUp"),
          front.namesUpTo(Input.DynoHungUp.class));
      assertEquals(List.of(), front.rest());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nnocolon\r\n\r\n",
        "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\na",
        "HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\na",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"
      })
  void answerThatIsNotHttpIsReportedAsSuch(String sent) throws Exception {
    try (RawDyno dyno = RawDyno.answering(sent);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(GET);
      assertEquals("malformed", client.readAnswer().body());
      assertEquals(
          List.of("RequestArrived", "Connected", "RequestSent", "AnswerMalformed"),
          front.namesUpTo(Input.AnswerMalformed.class));
      assertEquals(List.of(), front.rest());
    }
  }

  @Test
  void dynoThatAnswersWithoutReadingTheBodyIsHeard() throws Exception {
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readHead();
              connection.send("HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nbig");
              connection.end();
              connection.readRest();
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Content-Length: 1000", "");
      RawHttp.Message answer = client.readAnswer();
      assertEquals(413, answer.status());
      assertEquals("big", answer.body());
      assertEquals(3, front.await(Input.AnswerEnded.class).bytes());
      client.send("x".repeat(1000) + GET);
      assertEquals("big", client.readAnswer().body());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void clientThatLeavesWhileItsRequestIsHeldIsGone(boolean abruptly) throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.send(GET);
      long exchange = front.await(Input.RequestArrived.class).exchange();
      if (abruptly) {
        client.reset();
      } else {
        client.leave();
      }
      assertEquals(exchange, front.await(Input.ClientGone.class).exchange());
      front.order(new Effect.Refuse(exchange, 503, "nobody reads this"));
      assertEquals(List.of(), front.rest());
      assertEquals(0, front.router().open());
    }
  }

  @Test
  void dynoIsLetGoWhenTheClientLeaves() throws Exception {
    CountDownLatch letGo = new CountDownLatch(1);
    try (RawDyno dyno = waitingForItsEnd(letGo);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(GET);
      front.await(Input.RequestSent.class);
      client.leave();
      front.await(Input.ClientGone.class);
      assertTrue(letGo.await(10, TimeUnit.SECONDS));
      assertEquals(List.of(), front.rest());
    }
  }

  @Test
  void refusalWhileTheDynoWorksLetsTheDynoGo() throws Exception {
    CountDownLatch letGo = new CountDownLatch(1);
    try (RawDyno dyno = waitingForItsEnd(letGo);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(GET);
      long exchange = front.await(Input.RequestSent.class).exchange();
      front.order(new Effect.Refuse(exchange, 503, "too slow"));
      assertEquals("too slow", client.readAnswer().body());
      assertTrue(letGo.await(10, TimeUnit.SECONDS));
      assertEquals(List.of(), front.rest());
      client.send(GET);
      front.await(Input.RequestArrived.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1", "HTTP/1.0"})
  void abortBreaksBothSidesOffSoThatTheClientCanTell(String version) throws Exception {
    CountDownLatch letGo = new CountDownLatch(1);
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readRequest();
              connection.send("HTTP/1.1 200 OK\r\n\r\nbegun");
              connection.readRest();
              letGo.countDown();
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("GET / " + version, "Host: a", "");
      long exchange = front.await(Input.AnswerBegan.class).exchange();
      client.readHead();
      assertEquals("begun", new String(client.readBytes(5), StandardCharsets.UTF_8));
      front.order(new Effect.Abort(exchange));
      assertThrows(IOException.class, client::readRest);
      assertTrue(letGo.await(10, TimeUnit.SECONDS));
      assertEquals(List.of(), front.rest());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz", "-1", "0x3", "3 ", "99999999999", ""})
  void clientThatSendsABrokenChunkIsTurnedAway(String size) throws Exception {
    try (RawDyno dyno = waitingForItsEnd(new CountDownLatch(1));
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Transfer-Encoding: chunked", "", size);
      client.sendLines("abc", "0", "");
      assertEquals(400, client.readAnswer().status());
      front.await(Input.BodyMalformed.class);
      assertEquals(0, client.readRest().length);
      assertEquals(List.of(), front.rest());
    }
  }

  @Test
  void ordersForExchangesThatAreOverOrUnknownDoNothing() throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.send(GET);
      long exchange = front.await(Input.RequestArrived.class).exchange();
      front.order(new Effect.Abort(exchange + 1000));
      front.order(new Effect.Refuse(exchange, 503, "one"));
      front.order(new Effect.Refuse(exchange, 500, "two"));
      front.order(new Effect.Abort(exchange));
      assertEquals("one", client.readAnswer().body());
      client.send(GET);
      front.await(Input.RequestArrived.class);
    }
  }

  @Test
  void anOrderThatFailsLeavesNoClientWaiting() throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.send(GET);
      long exchange = front.await(Input.RequestArrived.class).exchange();
      front.order(new Effect.Refuse(exchange, -1, "there is no such status"));
      assertEquals(0, client.readRest().length);
    }
  }

  private static RawDyno waitingForItsEnd(CountDownLatch letGo) throws IOException {
    return new RawDyno(connection -> {
      connection.readHead();
      connection.readRest();
      letGo.countDown();
    });
  }

  private static Endpoint closedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Endpoint("127.0.0.1", free.getLocalPort());
    }
  }
}
