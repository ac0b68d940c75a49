package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WAIT;
import static dev.dynoscope.live.dyno.HostBench.WEB;
import static dev.dynoscope.live.dyno.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dyno that means harm gets at: on each host that holds it back, and none is left out. */
@Timeout(90)
@EnabledOnOs(value = OS.LINUX, disabledReason = "the commands look at what Linux has")
@ParameterizedClass(name = "{0}")
@EnumSource(value = HostKind.class, mode = EnumSource.Mode.EXCLUDE, names = "PROCESS")
class BreakOutContractTest {
  private static final long MEGABYTE = 1 << 20;
  private static final int PROCESSES = 40;

  /** Little of everything, so that a test need not eat much. */
  private static final Effect.Bounds NARROW =
      new Effect.Bounds(64 * MEGABYTE, 64 * MEGABYTE, PROCESSES, 50, MEGABYTE);

  private final HostKind kind;
  @AutoClose private HostBench bench;
  private Path parent;

  BreakOutContractTest(HostKind kind) {
    this.kind = kind.here();
  }

  @BeforeEach
  void open(@TempDir Path folder) throws IOException, InterruptedException {
    parent = folder;
    bench = new HostBench(kind, folder);
  }

  @Test
  void filesOfThisMachineAreNotToBeSeen() throws Exception {
    Path secret = Files.writeString(parent.resolve("secret"), "secret\n");
    String home = System.getProperty("user.home");
    bench.runToEnd("cat " + secret + " /etc/shadow; ls -A '" + home + "' /root /home; echo end");
    List<String> said = bench.inbox.lines();
    assertEquals("end", said.getLast());
    assertFalse(said.contains("secret"), said::toString);
    assertTrue(
        said.stream().allMatch(line -> line.equals("end") || line.contains(": ") || line.isEmpty()),
        () -> "more than complaints: " + said);
  }

  @Test
  void processesOfThisMachineAreNotToBeSeen() throws Exception {
    bench.boot(new DynoName(WEB.app(), "worker", 2), 1, "exec " + WAIT);
    bench.inbox.await(Input.DynoReady.class);
    bench.runToEnd("cat /proc/[0-9]*/comm | sort -u | tr '\\n' ' '");
    String seen = bench.inbox.lines().getLast();
    assertTrue(seen.contains("cat"), seen);
    assertFalse(seen.contains("java") || seen.contains("tail"), seen);
  }

  @Test
  void nothingButItsDiskAndTemporaryFilesCanBeWritten() throws Exception {
    bench.runToEnd(
        "for at in / /usr /usr/bin /etc /opt /var /dev /proc/sys/kernel /sys /run; do (echo x"
            + " >$at/mine) 2>/dev/null && echo wrote $at; done; for at in /app /tmp \"$TMPDIR\""
            + " \"$HOME\"; do echo x >$at/mine || echo no $at; done; (echo x"
            + " >/proc/sys/kernel/core_pattern) 2>/dev/null && echo wrote; echo end");
    assertEquals(List.of("end"), bench.inbox.lines());
  }

  @Test
  void itIsNobodyInParticularAndCannotBecomeMore() throws Exception {
    bench.runToEnd(
        "id -u; grep -E '^(Cap(Inh|Prm|Eff|Bnd|Amb)|NoNewPrivs)' /proc/self/status"
            + " | tr -d '\\t0' | tr '\\n' ' '; echo");
    assertEquals(
        List.of("10001", "CapInh: CapPrm: CapEff: CapBnd: CapAmb: NoNewPrivs:1 "),
        bench.inbox.lines());
  }

  @Test
  void noUserNamespaceCanBeMadeWithin() throws Exception {
    bench.runToEnd("(unshare --user true) 2>/dev/null && echo made one; echo end");
    assertEquals(List.of("end"), bench.inbox.lines());
  }

  @Test
  void itsHostNameIsItsOwn() throws Exception {
    bench.runToEnd("cat /proc/sys/kernel/hostname");
    assertEquals(List.of("worker-1"), bench.inbox.lines());
  }

  @Test
  void whatItDoesToItsCodeIsDoneToNobodyElses() throws Exception {
    bench.runToEnd("echo evil >index.html; echo evil >Procfile; rm -r pages; cat index.html");
    bench.boot(WORKER, 2, "cat index.html pages/about.html");
    bench.inbox.await(Input.DynoEnded.class, end -> end.boot() == 2);
    assertEquals(List.of("evil", "hello", "about"), bench.inbox.lines());
  }

  @Test
  void forkingEndsAtItsBound() throws Exception {
    bench.boot(
        WORKER,
        1,
        "n=0; while [ $n -lt 200 ]; do " + WAIT + " & n=$((n+1)); echo $n; done; echo all",
        Map.of(),
        NARROW);
    bench.awaitEnd();
    List<String> said = bench.inbox.lines();
    assertFalse(said.contains(String.valueOf(PROCESSES)), said::toString);
    assertTrue(said.contains(String.valueOf(PROCESSES / 2)), said::toString);
  }

  @Test
  void memoryEndsAtItsBound() throws Exception {
    String eat = "head -c 300000000 /dev/zero | tail -n 1 | wc -c";
    bench.boot(WORKER, 1, eat, Map.of(), NARROW);
    bench.awaitEnd();
    assertFalse(bench.inbox.lines().contains("300000000"));
    for (Input.MemoryMeasured measured : bench.inbox.all(Input.MemoryMeasured.class)) {
      assertTrue(measured.bytes() <= NARROW.mostBytes() * 7 / 4, measured::toString);
    }
  }

  /** Where it is the whole dyno that is bounded, and not each of its processes by itself. */
  @Test
  void whoEndsForWantOfMemoryIsSaidToHaveHadAllOfIt() throws Exception {
    bench.boot(WORKER, 1, "head -c 300000000 /dev/zero | tail -n 1", Map.of(), NARROW);
    bench.awaitEnd();
    boolean told =
        bench.inbox.all(Input.MemoryMeasured.class).stream()
            .anyMatch(measured -> measured.bytes() >= NARROW.mostBytes());
    assertTrue(told || bench.honesty().contains("memory for each process only"));
  }

  @Test
  void temporaryFilesEndAtTheirBound() throws Exception {
    String fill = "head -c 9000000 /dev/zero >/tmp/fill; wc -c </tmp/fill";
    bench.boot(WORKER, 1, "(" + fill + ") 2>/dev/null", Map.of(), NARROW);
    bench.awaitEnd();
    assertEquals(List.of(String.valueOf(NARROW.tmpBytes())), bench.inbox.lines());
  }

  @Test
  void openFilesEndAtTheirBoundAndNoCoreIsDumped() throws Exception {
    bench.boot(WORKER, 1, "ulimit -n; ulimit -H -n; ulimit -c", Map.of(), NARROW);
    bench.awaitEnd();
    assertEquals(List.of("50", "50", "0"), bench.inbox.lines());
  }

  @Test
  void whetherAnotherDynosPortCanBeReachedIsSaid() throws Exception {
    bench.boot(WEB, 1, HostBench.WEB_SERVER);
    Input.DynoReady other = bench.inbox.await(Input.DynoReady.class);
    bench.boot(
        WORKER,
        1,
        "bash -c ': </dev/tcp/127.0.0.1/$AT' && echo reached",
        Map.of("AT", String.valueOf(other.at().port())));
    bench.inbox.await(Input.DynoEnded.class, end -> end.dyno().equals(WORKER));
    boolean reached = bench.inbox.lines().contains("reached");
    assertEquals(bench.honesty().contains("reach each other's ports"), reached);
  }
}
