package dev.dynoscope.live.dyno.local;

import static dev.dynoscope.live.dyno.local.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Signals reach every process of a dyno, and none is left when its first has ended. */
@Timeout(90)
@EnabledOnOs(value = OS.LINUX, disabledReason = "daemons are found through /proc")
class DescendantsTest {
  private static final String WAIT = "tail -f /dev/null";

  private HostBench bench;

  @BeforeEach
  void open(@TempDir Path parent) throws IOException, InterruptedException {
    bench = new HostBench(parent);
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
  }

  @Test
  void childLeftBehindIsEndedWithTheFirstProcess() throws Exception {
    bench.runToEnd(WAIT + " & echo $!");
    assertGone(bench.inbox.lines().getFirst());
  }

  @Test
  void daemonInASessionOfItsOwnIsEndedToo() throws Exception {
    bench.boot(WORKER, 1, "setsid sh -c 'echo $$; exec " + WAIT + "' & " + WAIT);
    String pid = bench.inbox.await(Input.OutputLine.class).text();
    assertTrue(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().isAlive());
    bench.signal(WORKER, 1, Signal.KILL);
    bench.awaitEnd();
    assertGone(pid);
  }

  @Test
  void orphanedDaemonIsFoundByItsMark() throws Exception {
    bench.runToEnd("(setsid sh -c 'echo $$; exec " + WAIT + " >/dev/null 2>&1' &); cat index.html");
    assertGone(
        bench.inbox.lines().stream().filter(l -> !l.equals("hello")).findFirst().orElse("0"));
    assertEquals(List.of(), bench.marked());
  }

  @Test
  void sigtermReachesGrandchildren() throws Exception {
    String child = "trap \"echo child heard; exit\" TERM; echo up; tail -f /dev/null & wait";
    bench.boot(WORKER, 1, "trap 'wait; exit 5' TERM; sh -c '" + child + "' & wait");
    bench.awaitLine("up");
    bench.signal(WORKER, 1, Signal.TERM);
    assertEquals(5, bench.awaitEnd().status());
    assertEquals(List.of("up", "child heard"), bench.inbox.lines());
  }

  @Test
  void appThatTidiesUpAtSigtermIsNotCutShortByTheEndOfItsShell() throws Exception {
    String app = "trap \"echo heard; cat >/dev/null; echo tidy; exit\" TERM; echo up; ";
    bench.boot(WORKER, 1, "mkfifo gate; sh -c '" + app + WAIT + " & wait' <>gate; true");
    bench.awaitLine("up");
    bench.signal(WORKER, 1, Signal.TERM);
    bench.awaitLine("heard");
    assertEquals(List.of(), bench.inbox.all(Input.DynoEnded.class));
    bench.signal(WORKER, 1, Signal.KILL);
    assertEquals(137, bench.awaitEnd().status());
    assertEquals(List.of(), bench.marked());
  }

  @Test
  void statusIsTheFirstProcessesWhenTheAppEndsInItsOwnTime() throws Exception {
    String app = "trap \"echo heard; seq 1 20000 | tail -n 1; exit\" TERM; echo up; ";
    bench.boot(WORKER, 1, "sh -c '" + app + WAIT + " & wait'; true");
    bench.awaitLine("up");
    bench.signal(WORKER, 1, Signal.TERM);
    assertEquals(143, bench.awaitEnd().status());
    assertEquals(List.of("up", "heard", "20000"), bench.inbox.lines());
  }

  @Test
  void otherDynosOfTheRunAreLeftAlone() throws Exception {
    bench.boot(WORKER, 1, "exec " + WAIT);
    long pid = bench.inbox.await(Input.DynoReady.class).pid();
    bench.boot(WORKER, 11, "exec " + WAIT);
    bench.inbox.await(Input.DynoReady.class, ready -> ready.boot() == 11);
    bench.signal(WORKER, 11, Signal.KILL);
    bench.inbox.await(Input.DynoEnded.class, end -> end.boot() == 11);
    assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());
  }

  private static void assertGone(String pid) {
    assertEquals(
        false,
        ProcessHandle.of(Long.parseLong(pid)).map(ProcStat::runs).orElse(false),
        "process " + pid + " still runs");
  }
}
