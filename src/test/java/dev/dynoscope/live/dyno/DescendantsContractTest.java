package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WAIT;
import static dev.dynoscope.live.dyno.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Signals reach every process of a dyno, and none is left when its first has ended. */
@Timeout(90)
@EnabledOnOs(value = OS.LINUX, disabledReason = "daemons are found through /proc")
@ParameterizedClass(name = "{0}")
@EnumSource(HostKind.class)
class DescendantsContractTest {
  private final HostKind kind;
  @AutoClose private HostBench bench;

  DescendantsContractTest(HostKind kind) {
    this.kind = kind.here();
  }

  @BeforeEach
  void open(@TempDir Path parent) throws IOException, InterruptedException {
    bench = new HostBench(kind, parent);
  }

  @Test
  void childLeftBehindIsEndedWithTheFirstProcess() throws Exception {
    bench.runToEnd(WAIT + " & echo up");
    assertEquals(List.of("up"), bench.inbox.lines());
    assertEquals(List.of(), bench.processes());
  }

  @Test
  void daemonInASessionOfItsOwnIsEndedToo() throws Exception {
    bench.boot(WORKER, 1, "setsid sh -c 'echo up; exec " + WAIT + "' & " + WAIT);
    bench.awaitLine("up");
    bench.signal(WORKER, 1, Signal.KILL);
    bench.awaitEnd();
    assertEquals(List.of(), bench.processes());
  }

  @Test
  void orphanedDaemonIsEndedToo() throws Exception {
    bench.runToEnd("(setsid sh -c 'exec " + WAIT + " >/dev/null 2>&1' &); cat index.html");
    assertEquals(List.of("hello"), bench.inbox.lines());
    assertEquals(List.of(), bench.processes());
  }

  @Test
  void sigtermReachesGrandchildren() throws Exception {
    String child = "trap \"echo child heard; exit\" TERM; tail -f /dev/null & echo up; wait";
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
    assertEquals(List.of(), bench.processes());
  }

  @Test
  void statusIsTheFirstProcessesWhenTheAppEndsInItsOwnTime() throws Exception {
    // the shell takes its time by itself: what it forked now might still get the signal
    String count = "i=0; while [ \\$i -lt 20000 ]; do i=\\$((i+1)); done; echo \\$i";
    String app = "trap \"echo heard; " + count + "; exit\" TERM; ";
    bench.boot(WORKER, 1, "sh -c '" + app + WAIT + " & echo up; wait'; true");
    bench.awaitLine("up");
    bench.signal(WORKER, 1, Signal.TERM);
    assertEquals(143, bench.awaitEnd().status());
    assertEquals(List.of("up", "heard", "20000"), bench.inbox.lines());
  }

  @Test
  void otherDynosOfTheRunAreLeftAlone() throws Exception {
    bench.boot(WORKER, 1, "trap 'echo still here; exit 6' HUP; echo up; " + WAIT + " & wait");
    bench.awaitLine("up");
    bench.boot(WORKER, 11, "exec " + WAIT);
    bench.inbox.await(Input.DynoReady.class, ready -> ready.boot() == 11);
    bench.signal(WORKER, 11, Signal.KILL);
    bench.inbox.await(Input.DynoEnded.class, end -> end.boot() == 11);
    bench.signal(WORKER, 1, Signal.HUP);
    assertEquals(6, bench.inbox.await(Input.DynoEnded.class, end -> end.boot() == 1).status());
    assertEquals(List.of("up", "still here"), bench.inbox.lines());
  }
}
