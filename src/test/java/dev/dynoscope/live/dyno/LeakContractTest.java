package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Dynos that boot and restart again and again leave nothing behind. */
@Timeout(240)
@EnabledOnOs(value = OS.LINUX, disabledReason = "counted through /proc")
@ParameterizedClass(name = "{0}")
@EnumSource(HostKind.class)
class LeakContractTest {
  private static final int DYNOS = 3;

  /** Of each dyno. What leaks at each boot shows after a few; containers take a second each. */
  private static final int BOOTS = Integer.getInteger("boots", 50);

  private static final int BOOTS_OF_CONTAINERS = Integer.getInteger("boots", 12);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HostKind kind;

  LeakContractTest(HostKind kind) {
    this.kind = kind.here();
  }

  @Test
  void bootsOfThreeDynosInParallelLeaveNothing(@TempDir Path parent) throws Exception {
    try (HostBench bench = new HostBench(kind, parent)) {
      round(bench, 1);
      SortedMap<String, Integer> before = Holdings.now();
      for (int boot = 2; boot <= boots(); boot++) {
        round(bench, boot);
      }
      assertEquals(List.of(), bench.left());
      SortedMap<String, Integer> after = new TreeMap<>();
      assertTrue(
          Await.until(PATIENCE, () -> isAsBefore(before, after)), () -> before + " / " + after);
    }
  }

  private int boots() {
    return switch (kind) {
      case PROCESS, SANDBOX -> BOOTS;
      case DOCKER, PODMAN -> BOOTS_OF_CONTAINERS;
    };
  }

  /** What ends may take a moment to be gone; more than before must not stay. */
  private static boolean isAsBefore(
      SortedMap<String, Integer> before, SortedMap<String, Integer> now) {
    try {
      now.putAll(Holdings.now());
    } catch (IOException e) {
      return false;
    }
    return before.entrySet().stream()
        .allMatch(each -> now.getOrDefault(each.getKey(), 0) <= each.getValue());
  }

  private static void round(HostBench bench, int boot) throws InterruptedException {
    for (int i = 1; i <= DYNOS; i++) {
      bench.boot(dyno(i), boot, "echo x > upload; " + WAIT);
    }
    for (int i = 1; i <= DYNOS; i++) {
      DynoName dyno = dyno(i);
      bench.inbox.await(Input.DynoReady.class, is -> is.dyno().equals(dyno) && is.boot() == boot);
      bench.signal(dyno, boot, boot % 2 == 0 ? Signal.TERM : Signal.KILL);
    }
    for (int i = 1; i <= DYNOS; i++) {
      DynoName dyno = dyno(i);
      bench.inbox.await(Input.DynoEnded.class, is -> is.dyno().equals(dyno) && is.boot() == boot);
    }
  }

  private static DynoName dyno(int index) {
    return new DynoName(HostBench.WORKER.app(), "worker", index);
  }
}
