package dev.dynoscope.live.dyno.local;

import static dev.dynoscope.live.dyno.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.live.dyno.Await;
import dev.dynoscope.live.dyno.HostBench;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outlives the program, however it ends. */
@Timeout(90)
@EnabledOnOs(value = OS.LINUX, disabledReason = "daemons are found through /proc")
public class WardenTest {
  private static final Duration PROMISED = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path parent;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatWeStarted() {
    started.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROCESS", "SANDBOX"})
  void killedProgramLeavesNoProcessAndNoFolder(String kind) throws Exception {
    Victim victim = victim(kind);
    int each = kind.equals("SANDBOX") ? 5 : 3;
    assertTrue(
        Await.until(PATIENCE, () -> Mark.ofRun(victim.run()).processes().size() == 3 * each),
        "a shell and two tails each, and bubblewrap's two");
    victim.kill();
    assertTrue(Await.until(PROMISED, victim::nothingIsLeft), "after two seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROCESS", "SANDBOX"})
  void wardenThatGetsCtrlCWithTheProgramStillClears(String kind) throws Exception {
    Victim victim = victim(kind);
    ProcessHandle warden = ProcessHandle.of(victim.warden()).orElseThrow();
    signal("INT", warden.pid());
    signal("TERM", warden.pid());
    signal("HUP", warden.pid());
    victim.kill();
    assertTrue(Await.until(PROMISED, victim::nothingIsLeft), "after two seconds");
  }

  @Test
  void anotherWardenTakesOverFromOneThatDied() throws Exception {
    try (HostBench bench = HostBench.ofProcesses(parent)) {
      ProcessHandle first = Victim.warden(bench.run);
      first.destroyForcibly();
      assertTrue(Await.until(PATIENCE, () -> anotherThan(first, bench.run)));
    }
  }

  @Test
  void cleanCloseLeavesNothingNotEvenTheWarden() throws Exception {
    HostBench bench = HostBench.ofProcesses(parent);
    bench.boot(WORKER, 1, "exec tail -f /dev/null");
    bench.inbox.await(Input.DynoReady.class);
    ProcessHandle warden = Victim.warden(bench.run);
    bench.close();
    assertFalse(ProcStat.runs(warden));
    assertEquals(List.of(), bench.processes());
    assertFalse(Files.exists(bench.run.path()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROCESS", "SANDBOX"})
  void nextRunClearsWhatARunLeftWhoseWardenWasKilledWithIt(String kind) throws Exception {
    Victim victim = victim(kind);
    ProcessHandle.of(victim.warden()).orElseThrow().destroyForcibly();
    victim.process().destroyForcibly().waitFor();
    // the victim may have started another warden in between: the sweep must cope with both
    try (RunFolder next = RunFolder.create(parent)) {
      assertTrue(Await.until(PATIENCE, victim::nothingIsLeft));
      assertTrue(Files.exists(next.path()));
    }
  }

  @Test
  void livingRunIsLeftAlone() throws Exception {
    try (HostBench bench = HostBench.ofProcesses(parent)) {
      bench.boot(WORKER, 1, "exec tail -f /dev/null");
      bench.inbox.await(Input.DynoReady.class);
      RunFolder.create(parent).close();
      assertEquals(1, bench.processes().size());
      assertTrue(Files.exists(bench.run.path().resolve("dynos/photos-worker.1-boot1")));
    }
  }

  @Test
  void folderOfAProcessThatIsGoneIsCleared() throws Exception {
    Path old = Files.createDirectories(parent.resolve("dynoscope-00ff00ff00ff/dynos"));
    long ourPid = ProcessHandle.current().pid();
    Files.writeString(old.resolveSibling("owner"), ourPid + " 1");
    Path foreign = Files.createDirectory(parent.resolve("dynoscope-of-somebody-else"));
    RunFolder.create(parent).close();
    assertFalse(Files.exists(old.resolveSibling("")));
    assertTrue(Files.exists(foreign));
  }

  @Test
  void runFolderIsForItsOwnerOnlyAndGoneWhenClosed() throws Exception {
    RunFolder run = RunFolder.create(parent);
    assertEquals("dynoscope-" + run.id(), String.valueOf(run.path().getFileName()));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(run.path())));
    run.close();
    assertFalse(Files.exists(run.path()));
  }

  private static boolean anotherThan(ProcessHandle first, RunFolder run) {
    return ProcessHandle.current()
        .children()
        .filter(child -> !child.equals(first))
        .anyMatch(child -> child.info().commandLine().orElse("").contains(run.id()));
  }

  private Victim victim(String kind) throws IOException {
    Victim victim = Victim.start(parent, kind);
    started.add(victim.process());
    return victim;
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor());
  }
}
