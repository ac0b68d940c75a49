package dev.dynoscope.live.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A monitor's visit is a real request, and its status is reported. */
@Timeout(30)
class MonitorTest {
  private static final AppName PHOTOS = new AppName("photos");

  private final BlockingQueue<Input> reported = new LinkedBlockingQueue<>();

  private static List<InetAddress> loopback(String host) {
    return host.startsWith("nope.") ? List.of() : List.of(InetAddress.getLoopbackAddress());
  }

  private Input visit(Monitor monitor, String url) throws InterruptedException {
    monitor.carryOut(new Effect.Ping(PHOTOS, 7, url));
    return Optional.ofNullable(reported.poll(20, TimeUnit.SECONDS)).orElseThrow();
  }

  @Test
  void theStatusOfTheAnswerIsReported() throws IOException, InterruptedException {
    try (PlainServer server = new PlainServer(_ -> PlainServer.answer("503 Sorry", "", "no"));
        Monitor monitor = new Monitor(reported::add, MonitorTest::loopback, server.port())) {
      assertEquals(
          new Input.PingEnded(PHOTOS, 7, 503, ""),
          visit(monitor, "http://photos.herokuapp.test/health"));
      String request = server.requests().getFirst();
      assertTrue(request.startsWith("GET /health HTTP/1.1\r\n"), request);
      assertTrue(request.contains("User-Agent: " + Monitor.AGENT + "\r\n"), request);
      assertTrue(request.contains("Host: photos.herokuapp.test\r\n"), request);
    }
  }

  @Test
  void aNameThatDoesNotExistIsTrouble() throws InterruptedException {
    try (Monitor monitor = new Monitor(reported::add, MonitorTest::loopback, 1)) {
      assertEquals(
          new Input.PingEnded(PHOTOS, 7, 0, "There is no such name: nope.herokuapp.test."),
          visit(monitor, "http://nope.herokuapp.test/"));
    }
  }
}
