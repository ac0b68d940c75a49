package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs before an app's command. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
@ParameterizedClass(name = "{0}")
@EnumSource(HostKind.class)
class ProfileContractTest {
  private final HostKind kind;

  ProfileContractTest(HostKind kind) {
    this.kind = kind.here();
  }

  @Test
  void anAppsProfileIsSourcedBeforeItsCommandAndSeesTheEnvironment(@TempDir Path temp)
      throws Exception {
    Map<String, String> files = Map.of(".profile", "export GREETING=\"Hello $NAME\"\n");
    try (HostBench bench = new HostBench(kind, temp, files)) {
      bench.boot(WORKER, 1, "echo $GREETING; exit 3", Map.of("NAME", "Ada"));
      bench.awaitLine("Hello Ada");
      assertEquals(3, bench.awaitEnd().status());
    }
  }
}
