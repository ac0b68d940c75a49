package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a client's connection: kept, queued on, closed, timed out. */
@Timeout(60)
class ConnectionsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(200);

  @Test
  void connectionServesManyRequests() throws Exception {
    try (RawDyno dyno = namingThePath();
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      for (String path : List.of("/1", "/2", "/3")) {
        client.sendLines("GET " + path + " HTTP/1.1", "Host: a", "");
        assertEquals(path, client.readAnswer().body());
      }
    }
  }

  @Test
  void requestsSentAheadAreAnsweredInOrder() throws Exception {
    try (RawDyno dyno = namingThePath();
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("POST /1 HTTP/1.1", "Host: a", "Content-Length: 2", "");
      client.send("xy");
      client.sendLines("GET /2 HTTP/1.1", "Host: a", "", "GET /3 HTTP/1.1", "Host: a", "");
      assertEquals("/1", client.readAnswer().body());
      assertEquals("/2", client.readAnswer().body());
      assertEquals("/3", client.readAnswer().body());
    }
  }

  @Test
  void requestSentAheadWaitsForTheOneBeforeIt() throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.sendLines("GET /1 HTTP/1.1", "Host: a", "", "GET /2 HTTP/1.1", "Host: a", "");
      Input.RequestArrived first = front.await(Input.RequestArrived.class);
      assertEquals("/1", first.head().target());
      assertEquals(List.of(), front.rest());
      front.order(new Effect.Refuse(first.exchange(), 503, "one"));
      Input.RequestArrived second = front.await(Input.RequestArrived.class);
      assertEquals("/2", second.head().target());
      front.order(new Effect.Refuse(second.exchange(), 503, "two"));
      assertEquals("one", client.readAnswer().body());
      assertEquals("two", client.readAnswer().body());
    }
  }

  @Test
  void clientThatSaysCloseIsClosed() throws Exception {
    try (RawDyno dyno = namingThePath();
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("GET /1 HTTP/1.1", "Host: a", "Connection: x, close", "");
      RawHttp.Message answer = client.readAnswer();
      assertEquals("/1", answer.body());
      assertEquals(Optional.of("close"), answer.header("Connection"));
      assertEquals(0, client.readRest().length);
    }
  }

  @Test
  void oldClientGetsTheChunksPutTogetherUntilTheEnd() throws Exception {
    String chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    try (RawDyno dyno = RawDyno.answering(chunked);
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("GET / HTTP/1.0", "Host: a", "");
      RawHttp.Message answer = client.readHead();
      assertEquals(Optional.empty(), answer.header("Transfer-Encoding"));
      assertEquals(Optional.empty(), answer.header("Content-Length"));
      assertEquals("abcde", new String(client.readRest(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void routerItselfTellsTheClientToGoOn() throws Exception {
    try (RawDyno dyno =
            new RawDyno(connection -> {
              String body = connection.readRequest().body();
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n" + body);
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Expect: 100-continue");
      client.sendLines("Content-Length: 3", "");
      assertEquals("HTTP/1.1 100 Continue", client.readHead().start());
      client.send("abc");
      assertEquals("abc", client.readAnswer().body());
    }
  }

  @Test
  void clientThatWaitsToGoOnIsRefusedWithoutItsBody() throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Expect: 100-continue");
      client.sendLines("Content-Length: 3", "");
      long exchange = front.await(Input.RequestArrived.class).exchange();
      front.order(new Effect.Refuse(exchange, 404, "no such app"));
      RawHttp.Message answer = client.readAnswer();
      assertEquals(404, answer.status());
      assertEquals(Optional.of("close"), answer.header("Connection"));
      assertEquals(0, client.readRest().length);
    }
  }

  @Test
  void headThatDoesNotComeWholeIsTimedOut() throws Exception {
    try (Front front = patient(SHORT, LONG);
        RawHttp client = front.connect()) {
      client.send("GET / HTTP/1.1\r\nHos");
      assertEquals(408, client.readAnswer().status());
      assertEquals(0, client.readRest().length);
      assertEquals(List.of(), front.rest());
    }
  }

  @Test
  void idleConnectionIsClosed() throws Exception {
    try (Front front = patient(LONG, SHORT);
        RawHttp client = front.connect()) {
      assertEquals(0, client.readRest().length);
    }
  }

  @Test
  void heldRequestIsNotIdle() throws Exception {
    try (Front front = patient(SHORT, SHORT);
        RawHttp client = front.connect();
        RawHttp idle = front.connect()) {
      client.sendLines("GET / HTTP/1.1", "Host: a", "");
      long exchange = front.await(Input.RequestArrived.class).exchange();
      assertEquals(0, idle.readRest().length); // which takes as long as the limit
      front.order(new Effect.Refuse(exchange, 503, "still here"));
      assertEquals("still here", client.readAnswer().body());
    }
  }

  @Test
  void takenPortIsSaidPlainly() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      IOException refused =
          assertThrows(
              IOException.class,
              () ->
                  new HttpRouter(
                      input -> {}, taken.getInetAddress(), taken.getLocalPort(), Front.LIMITS));
      assertEquals(
          "The router cannot listen on port "
              + taken.getLocalPort()
              + " of 127.0.0.1: another program has it. Choose another port, or let it take any"
              + " free one with --router-port 0.",
          refused.getMessage());
    }
  }

  @Test
  void closingFreesThePortAndEndsTheThreads() throws Exception {
    Front front = Front.silent();
    int port = front.router().port();
    try (RawHttp client = front.connect()) {
      client.sendLines("GET / HTTP/1.1", "Host: a", "");
      front.await(Input.RequestArrived.class);
      List<Thread> threads = routerThreads();
      assertTrue(threads.stream().anyMatch(Thread::isAlive));
      front.close();
      for (Thread each : threads) {
        each.join(5_000);
      }
      assertTrue(threads.stream().noneMatch(Thread::isAlive));
      assertThrows(IOException.class, client::readHead);
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      assertEquals(List.of(), front.rest());
    }
  }

  /** A router that is this patient with heads and between requests. */
  private static Front patient(Duration head, Duration keepAlive) throws IOException {
    Era.Limits usual = Front.LIMITS;
    Era.Limits limits =
        new Era.Limits(
            usual.requestLine(),
            usual.headerLine(),
            usual.headerName(),
            usual.headers(),
            usual.method(),
            usual.statusLine(),
            usual.answerHeader(),
            usual.cookie(),
            head,
            keepAlive,
            usual.clients());
    return new Front(_ -> Optional.empty(), limits, new Times(LONG, SHORT, LONG));
  }

  private static List<Thread> routerThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().startsWith("router"))
        .toList();
  }

  private static RawDyno namingThePath() throws IOException {
    return new RawDyno(connection -> {
      String path = connection.readRequest().start().split(" ", 3)[1];
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n" + path);
    });
  }
}
