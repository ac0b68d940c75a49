package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Linux takes all of 127.0.0.0/8 for this machine's own. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class MoreAddressesTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final BlockingQueue<Input> reported = new LinkedBlockingQueue<>();

  private Input next() throws InterruptedException {
    return Optional.ofNullable(reported.poll(20, TimeUnit.SECONDS)).orElseThrow();
  }

  private static Socket connect(String address, int port) throws IOException {
    return new Socket(InetAddress.ofLiteral(address), port);
  }

  @Test
  void theRouterListensAtMoreAddressesAndAtFewer() throws Exception {
    try (HttpRouter router = new HttpRouter(reported::add, HERE, 0, Front.LIMITS)) {
      router.carryOut(new Effect.OpenRouters(List.of("127.0.0.211", "127.0.0.212")));
      assertEquals(new Input.RoutersOpened(List.of("127.0.0.211", "127.0.0.212")), next());
      try (Socket client = connect("127.0.0.212", router.port())) {
        client
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertTrue(
            next() instanceof Input.RequestArrived arrived
                && arrived.head().address().equals("127.0.0.212"));
      }
      router.carryOut(new Effect.CloseRouters(List.of("127.0.0.212")));
      while (listens("127.0.0.212", router.port())) {
        Thread.onSpinWait();
      }
      assertTrue(listens("127.0.0.211", router.port()));
      assertTrue(listens("127.0.0.1", router.port()));
    }
  }

  /** A listener that closes while a connection is made resets it; after that it is refused. */
  private static boolean listens(String address, int port) throws IOException {
    try (Socket client = connect(address, port)) {
      return client.isConnected();
    } catch (SocketException refusedOrReset) {
      return false;
    }
  }

  @Test
  void anAddressThatCannotBeHadIsLeftOut() throws Exception {
    try (HttpRouter router = new HttpRouter(reported::add, HERE, 0, Front.LIMITS);
        ServerSocket taken =
            new ServerSocket(router.port(), 1, InetAddress.ofLiteral("127.0.0.213"))) {
      assertTrue(taken.isBound());
      router.carryOut(new Effect.OpenRouters(List.of("127.0.0.213", "192.0.2.1", "127.0.0.214")));
      assertEquals(new Input.RoutersOpened(List.of("127.0.0.214")), next());
    }
  }

  /** One time says little: a listener that is left open is left now and then. */
  @RepeatedTest(30)
  void allAreFreedWithTheRouter() throws Exception {
    HttpRouter router = new HttpRouter(reported::add, HERE, 0, Front.LIMITS);
    router.carryOut(new Effect.OpenRouters(List.of("127.0.0.215")));
    next();
    router.close();
    assertThrows(ConnectException.class, () -> connect("127.0.0.215", router.port()));
    assertThrows(ConnectException.class, () -> connect("127.0.0.1", router.port()));
  }
}
