package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WEB;
import static dev.dynoscope.live.dyno.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dyno that went down with its machine leaves, and the signal of a closed line. */
@Timeout(60)
@ParameterizedClass(name = "{0}")
@EnumSource(HostKind.class)
class LostMachineContractTest {
  private static final int PATIENCE_MILLIS = 300;

  private final HostKind kind;

  LostMachineContractTest(HostKind kind) {
    this.kind = kind.here();
  }

  private static void connect(Endpoint to) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), to.port()), PATIENCE_MILLIS);
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse where a queue is full")
  void nobodyAnswersAtItsAddressUntilItIsStartedAgain(@TempDir Path parent) throws Exception {
    try (HostBench bench = new HostBench(kind, parent)) {
      bench.boot(WEB, 1, HostBench.WEB_SERVER);
      Endpoint lost = bench.inbox.await(Input.DynoReady.class).at();
      bench.cut(WEB, 1);
      assertEquals(137, bench.awaitEnd().status());
      for (int i = 0; i < 3; i++) {
        assertThrows(SocketTimeoutException.class, () -> connect(lost));
      }

      bench.boot(WEB, 2, HostBench.WEB_SERVER);
      bench.inbox.await(Input.DynoReady.class, ready -> ready.boot() == 2);
      assertThrows(ConnectException.class, () -> connect(lost));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGHUP")
  void sighupReachesTheProcesses(@TempDir Path parent) throws Exception {
    try (HostBench bench = new HostBench(kind, parent)) {
      bench.boot(WORKER, 1, "trap 'echo goodbye; exit 4' HUP; echo up; tail -f /dev/null & wait");
      bench.awaitLine("up");
      bench.signal(WORKER, 1, Signal.HUP);
      assertEquals(4, bench.awaitEnd().status());
    }
  }
}
