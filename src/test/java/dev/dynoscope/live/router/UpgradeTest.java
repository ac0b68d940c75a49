package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A dyno and a client may agree to speak something else, and the router passes it on. */
@Timeout(60)
class UpgradeTest {
  private static final String ASK =
      lines("GET /ws HTTP/1.1", "Host: a", "Connection: Upgrade", "Upgrade: websocket", "");
  private static final String AGREE =
      lines(
          "HTTP/1.1 101 Switching Protocols",
          "Connection: Upgrade",
          "Upgrade: websocket",
          "Sec-WebSocket-Accept: x",
          "");

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static RawDyno echo() throws IOException {
    return new RawDyno(connection -> {
      connection.readHead();
      connection.send(AGREE + "welcome");
      connection.in().transferTo(connection.out());
      connection.end();
    });
  }

  @Test
  void bytesGoBothWaysUntilBothSidesHaveEnded() throws Exception {
    byte[] noise = new byte[3_000_000];
    new Random(5).nextBytes(noise);
    try (RawDyno dyno = echo();
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(ASK);
      RawHttp.Message answer = client.readHead();
      assertEquals(101, answer.status());
      assertEquals(Optional.of("websocket"), answer.header("Upgrade"));
      assertEquals(Optional.of("upgrade"), answer.header("Connection"));
      assertEquals("welcome", new String(client.readBytes(7), StandardCharsets.US_ASCII));
      Thread.ofVirtual().start(() -> sendAndEnd(client, noise));
      assertArrayEquals(noise, client.readRest());
      assertEquals(
          List.of("RequestArrived", "Connected", "RequestSent", "AnswerBegan", "AnswerEnded"),
          front.namesUpTo(Input.AnswerEnded.class));
      assertEquals(0, front.router().open());
    }
  }

  private static void sendAndEnd(RawHttp client, byte[] bytes) {
    try {
      client.send(bytes);
      client.end();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void bytesSentRightAfterTheRequestBelongToTheNewProtocol() throws Exception {
    try (RawDyno dyno = echo();
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(ASK + "GET / HTTP/9.9 early");
      client.readHead();
      client.end();
      assertEquals(
          "welcomeGET / HTTP/9.9 early", new String(client.readRest(), StandardCharsets.US_ASCII));
      assertEquals(27, front.await(Input.AnswerEnded.class).bytes());
    }
  }

  @Test
  void dynoThatDoesNotAgreeAnswersLikeAnyOtherAndTheConnectionIsKept() throws Exception {
    try (RawDyno dyno = RawDyno.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno");
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(ASK + ASK);
      assertEquals("no", client.readAnswer().body());
      assertEquals("no", client.readAnswer().body());
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertEquals("no", client.readAnswer().body());
    }
  }

  @Test
  void dynoThatUpgradesUnaskedIsMalformed() throws Exception {
    try (RawDyno dyno = RawDyno.answering(AGREE);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n");
      assertEquals("malformed", client.readAnswer().body());
      front.await(Input.AnswerMalformed.class);
    }
  }

  @Test
  void clientThatGoesAwayEndsIt() throws Exception {
    CountDownLatch letGo = new CountDownLatch(1);
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readHead();
              connection.send(AGREE);
              connection.readRest();
              letGo.countDown();
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(ASK);
      client.readHead();
      client.reset();
      assertTrue(letGo.await(10, TimeUnit.SECONDS));
      front.await(Input.AnswerEnded.class);
      assertEquals(0, front.router().open());
    }
  }

  @Test
  void abortEndsItOnBothSides() throws Exception {
    CountDownLatch letGo = new CountDownLatch(1);
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readHead();
              connection.send(AGREE);
              connection.readRest();
              letGo.countDown();
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send(ASK);
      client.readHead();
      long exchange = front.await(Input.AnswerBegan.class).exchange();
      front.order(new Effect.AskStir(exchange));
      assertTrue(front.await(Input.Stirred.class).moved());
      front.order(new Effect.AskStir(exchange));
      Input.Stirred again = front.await(Input.Stirred.class);
      assertEquals(List.of(false, false), List.of(again.moved(), again.waitsForClient()));
      front.order(new Effect.Abort(exchange));
      assertEquals(0, client.readRest().length);
      assertTrue(letGo.await(10, TimeUnit.SECONDS));
      assertEquals(List.of(), front.rest());
    }
  }
}
