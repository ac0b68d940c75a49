package dev.dynoscope.live.dyno.local;

import static dev.dynoscope.live.dyno.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.live.dyno.HostBench;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How much memory a dyno takes is measured, and told when it is news. */
@Timeout(60)
class MemoryMeterTest {
  private static final long MEGABYTE = 1024 * 1024;

  /** A command that keeps 64 MB in a process that is not the dyno's first. */
  private static final String GREEDY =
      "echo up; (head -c 67108864 /dev/zero; exec tail -f /dev/null) | tail -n 1";

  private static List<Long> told(long... measured) {
    List<Long> told = new ArrayList<>();
    MemoryChanges changes = new MemoryChanges(told::add);
    for (long bytes : measured) {
      changes.measured(bytes);
    }
    return told;
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has /proc")
  void allProcessesOfADynoAreAddedUp(@TempDir Path parent) throws Exception {
    try (HostBench bench = HostBench.ofProcesses(parent)) {
      bench.boot(WORKER, 1, GREEDY);
      Input.MemoryMeasured found =
          bench.inbox.await(Input.MemoryMeasured.class, m -> m.bytes() >= 64 * MEGABYTE);
      assertEquals(WORKER, found.dyno());
      assertEquals(1, found.boot());
      assertTrue(found.bytes() < 96 * MEGABYTE, () -> "too much: " + found);
      bench.signal(WORKER, 1, Signal.KILL);
      bench.awaitEnd();
    }
  }

  @Test
  void aChangeByOneInAHundredIsTold() {
    assertEquals(List.of(1000L, 1011L, 1000L), told(1000, 1011, 1000));
  }

  @Test
  void aSmallerChangeIsToldAfterTenMeasurements() {
    assertEquals(
        List.of(1000L, 1001L),
        told(1000, 1005, 1004, 1006, 1004, 1005, 1004, 1005, 1005, 1005, 1001));
  }

  @Test
  void noChangeIsNeverTold() {
    assertEquals(
        List.of(1000L), told(1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000));
  }
}
