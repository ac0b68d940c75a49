package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WAIT;
import static dev.dynoscope.live.dyno.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whenever the plug is pulled, in a boot or a stop, the end is told once and nothing is left. */
@Timeout(240)
@EnabledOnOs(value = OS.LINUX, disabledReason = "what is left is found through /proc")
@ParameterizedClass(name = "{0}")
@EnumSource(HostKind.class)
class PlugContractTest {
  private static final int MOMENTS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HostKind kind;

  PlugContractTest(HostKind kind) {
    this.kind = kind.here();
  }

  private static void pass(Duration time) throws InterruptedException {
    Await.until(time, () -> false);
  }

  /** How long a boot takes here, so that the moments are spread over it. */
  private static Duration bootTime(HostBench bench) throws InterruptedException {
    long began = System.nanoTime();
    bench.boot(WORKER, 1, "trap 'echo bye; exit' TERM; echo up; " + WAIT + " & wait");
    bench.awaitLine("up");
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    bench.signal(WORKER, 1, Signal.TERM);
    bench.awaitEnd();
    return took;
  }

  private static List<Input> lastWords(HostBench bench, int boot) {
    return bench.inbox.all(Input.OfDyno.class).stream()
        .filter(each -> each.boot() == boot)
        .filter(each -> each instanceof Input.DynoEnded || each instanceof Input.DynoUnstartable)
        .map(each -> (Input) each)
        .toList();
  }

  @Test
  void dynoKilledAtAnyMomentOfItsBootEndsOnceAndLeavesNothing(@TempDir Path parent)
      throws Exception {
    try (HostBench bench = new HostBench(kind, parent)) {
      Duration moment = bootTime(bench).dividedBy(MOMENTS - 2);
      for (int i = 0; i < MOMENTS; i++) {
        int boot = 2 + i;
        bench.boot(WORKER, boot, "exec " + WAIT);
        pass(moment.multipliedBy(i));
        bench.signal(WORKER, boot, Signal.KILL);
        Input.DynoEnded end = bench.inbox.await(Input.DynoEnded.class, each -> each.boot() == boot);
        assertEquals(137, end.status(), "killed at moment " + i);
        assertEquals(List.of(end), lastWords(bench, boot));
        assertEquals(List.of(), bench.left(), "after moment " + i);
      }
    }
  }

  @Test
  void dynoKilledAtAnyMomentOfItsStopEndsOnceAndLeavesNothing(@TempDir Path parent)
      throws Exception {
    try (HostBench bench = new HostBench(kind, parent)) {
      for (int i = 0; i < MOMENTS; i++) {
        int boot = 1 + i;
        bench.boot(
            WORKER, boot, "trap 'seq 1 3000 > f; exit 3' TERM; echo up; " + WAIT + " & wait");
        bench.inbox.await(Input.OutputLine.class, each -> each.boot() == boot);
        bench.signal(WORKER, boot, Signal.TERM);
        pass(Duration.ofMillis(i));
        bench.signal(WORKER, boot, Signal.KILL);
        Input.DynoEnded end = bench.inbox.await(Input.DynoEnded.class, each -> each.boot() == boot);
        assertEquals(List.of(end), lastWords(bench, boot), "killed at moment " + i);
        assertEquals(List.of(), bench.left(), "after moment " + i);
      }
    }
  }

  @Test
  void hostClosedAtAnyMomentOfABootTellsTheEndAndLeavesNothing(@TempDir Path parent)
      throws Exception {
    Duration moment;
    try (HostBench bench = new HostBench(kind, parent)) {
      moment = bootTime(bench).dividedBy(MOMENTS / 2 - 2);
    }
    for (int i = 0; i < MOMENTS / 2; i++) {
      try (HostBench bench = new HostBench(kind, parent)) {
        bench.boot(WORKER, 1, "exec " + WAIT);
        pass(moment.multipliedBy(i));
        bench.host.close();
        assertEquals(1, lastWords(bench, 1).size(), "closed at moment " + i);
        assertEquals(List.of(), bench.left(), "after moment " + i);
      }
    }
  }

  @Test
  void programKilledAtAnyMomentLeavesNoProcessAndItsFolderIsClearedByTheNext(@TempDir Path parent)
      throws Exception {
    Duration moment = kind.open() ? Duration.ofMillis(8) : Duration.ofMillis(40);
    for (int i = 0; i < MOMENTS / 2; i++) {
      Process program = restless(parent);
      try {
        String run = program.inputReader().readLine();
        pass(moment.multipliedBy(i));
        program.destroyForcibly().waitFor();
        assertTrue(
            Await.until(PATIENCE, () -> Traces.of(HostBench.TRACE, run).isEmpty()),
            "killed at moment " + i);
        RunFolder.create(parent).close();
        assertFalse(Files.exists(parent.resolve("dynoscope-" + run)), "killed at moment " + i);
      } finally {
        program.destroyForcibly();
      }
    }
  }

  private Process restless(Path parent) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            RestlessMain.class.getName(),
            parent.toString(),
            kind.name())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
