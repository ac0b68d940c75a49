package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WEB;
import static dev.dynoscope.live.dyno.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Boots, signals, statuses and output of real processes. */
@Timeout(90)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for sh")
@ParameterizedClass(name = "{0}")
@EnumSource(HostKind.class)
class HostContractTest {
  @AutoClose private HostBench bench;

  private final HostKind kind;

  HostContractTest(HostKind kind) {
    this.kind = kind.here();
  }

  @BeforeEach
  void open(@TempDir Path parent) throws IOException, InterruptedException {
    bench = new HostBench(kind, parent);
  }

  @Test
  void webDynoIsReadyWhenItListensAndServesTheSlugsFiles() throws Exception {
    bench.boot(WEB, 1, HostBench.WEB_SERVER);
    Input.DynoReady ready = bench.inbox.await(Input.DynoReady.class);
    assertEquals(WEB, ready.dyno());
    assertEquals("127.0.0.1", ready.at().host());
    assertEquals("about\n", get(ready.at(), "/pages/about.html"));
  }

  @Test
  void workerIsReadyWhenItRunsAndHasNoPort() throws Exception {
    bench.boot(WORKER, 1, "echo port=${PORT-none}; exec cat /dev/zero >/dev/null");
    assertEquals(new Endpoint("127.0.0.1", 0), bench.inbox.await(Input.DynoReady.class).at());
    bench.awaitLine("port=none");
  }

  @Test
  void webDynoThatDoesNotListenIsNeverReadyAndEndsWhenToldTo() throws Exception {
    bench.boot(WEB, 1, "echo up; exec tail -f /dev/null");
    bench.awaitLine("up");
    bench.signal(WEB, 1, Signal.KILL);
    assertEquals(137, bench.awaitEnd().status());
    assertEquals(List.of(), bench.inbox.all(Input.DynoReady.class));
  }

  @Test
  void sigtermGivesStatus143() throws Exception {
    bench.boot(WEB, 1, HostBench.WEB_SERVER);
    bench.inbox.await(Input.DynoReady.class);
    bench.signal(WEB, 1, Signal.TERM);
    assertEquals(143, bench.awaitEnd().status());
  }

  @Test
  void whatIsSaidAtSigtermIsHeard() throws Exception {
    bench.boot(WORKER, 1, "trap 'echo goodbye; exit 3' TERM; echo up; tail -f /dev/null & wait");
    bench.awaitLine("up");
    bench.signal(WORKER, 1, Signal.TERM);
    assertEquals(3, bench.awaitEnd().status());
    assertEquals(List.of("up", "goodbye"), bench.inbox.lines());
  }

  @Test
  void signalBeforeTheProcessRunsIsNotLost() throws Exception {
    bench.boot(WORKER, 1, "exec tail -f /dev/null");
    bench.signal(WORKER, 1, Signal.KILL);
    assertEquals(137, bench.awaitEnd().status());
  }

  @Test
  void statusOfItsOwnIsTold() throws Exception {
    assertEquals(7, bench.runToEnd("exit 7").status());
  }

  @Test
  void unknownCommandEndsWith127AndTheShellSaysWhy() throws Exception {
    assertEquals(127, bench.runToEnd("nosuchcommand").status());
    assertTrue(bench.inbox.lines().getFirst().contains("nosuchcommand"));
  }

  @Test
  void outputAndErrorsBecomeLinesInOrderAndAllBeforeTheEnd() throws Exception {
    bench.runToEnd("echo one; echo two >&2; printf 'thr\\303\\251e\\r\\n'; printf unended");
    assertEquals(List.of("one", "two", "thrée", "unended"), bench.inbox.lines());
    assertTrue(bench.inbox.all().getLast() instanceof Input.DynoEnded);
  }

  @Test
  void floodLosesNoLineAndHoldsNothingUpAtTheEnd() throws Exception {
    bench.runToEnd("seq 1 5000");
    List<String> lines = bench.inbox.lines();
    assertEquals(5000, lines.size());
    assertEquals("5000", lines.getLast());
  }

  @Test
  void writerThatFloodsIsMadeToWait() throws Exception {
    bench.boot(WORKER, 1, "exec yes");
    bench.awaitLine("y");
    bench.signal(WORKER, 1, Signal.KILL);
    assertEquals(137, bench.awaitEnd().status());
  }

  @Test
  void inputIsEmpty() throws Exception {
    assertEquals(0, bench.runToEnd("cat; echo done").status());
    assertEquals(List.of("done"), bench.inbox.lines());
  }

  @Test
  void environmentIsWhatIsDocumentedAndNothingOfOurs() throws Exception {
    bench.boot(WEB, 1, "exec env", Map.of("GREETING", "hello world", "DYNO", "web.1"));
    bench.awaitEnd();
    Map<String, String> env = new TreeMap<>();
    for (String line : bench.inbox.lines()) {
      env.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    List.of("PWD", "SHLVL", "_", "OLDPWD").forEach(env::remove); // the shell's own
    List.of("DYNOSCOPE_DYNO", "DYNOSCOPE_RUN", HostBench.TRACE).forEach(env::remove);
    assertEquals(
        List.of("DYNO", "GREETING", "HOME", "LANG", "PATH", "PORT", "TMPDIR"),
        List.copyOf(env.keySet()));
    assertEquals("hello world", env.get("GREETING"));
    assertEquals("C.UTF-8", env.get("LANG"));
    if (!kind.open()) {
      assertEquals("/app", env.get("HOME"));
      assertEquals("/tmp", env.get("TMPDIR"));
    }
  }

  @Test
  void everyBootGetsAnotherPort() throws Exception {
    bench.boot(WEB, 1, "echo $PORT");
    bench.awaitEnd();
    bench.boot(WEB, 2, "echo $PORT");
    bench.inbox.await(Input.DynoEnded.class, end -> end.boot() == 2);
    assertNotEquals(bench.inbox.lines().get(0), bench.inbox.lines().get(1));
  }

  @Test
  void tenDynosAtOnceAreAllUpAndAllEnd() throws Exception {
    for (int i = 1; i <= 10; i++) {
      bench.boot(new DynoName(WEB.app(), "worker", i), 1, "exec tail -f /dev/null");
    }
    for (int i = 1; i <= 10; i++) {
      DynoName dyno = new DynoName(WEB.app(), "worker", i);
      bench.inbox.await(Input.DynoReady.class, ready -> ready.dyno().equals(dyno));
      bench.signal(dyno, 1, Signal.TERM);
    }
    for (int i = 1; i <= 10; i++) {
      DynoName dyno = new DynoName(WEB.app(), "worker", i);
      assertEquals(
          143, bench.inbox.await(Input.DynoEnded.class, end -> end.dyno().equals(dyno)).status());
    }
  }

  @Test
  void slugThatIsNotThereMakesTheDynoUnstartableWithASentence() throws Exception {
    bench.boot(new SlugId("none"), WEB, 1, "true", Map.of(), HostBench.BOUNDS);
    assertEquals(
        "There is no slug none. Deploy the app again.",
        bench.inbox.await(Input.DynoUnstartable.class).why());
    assertEquals(List.of(), bench.left());
  }

  @Test
  void variableThatNoProcessCanHaveMakesTheDynoUnstartable() throws Exception {
    bench.boot(WORKER, 1, "true", Map.of("A=B", "c"));
    String why = bench.inbox.await(Input.DynoUnstartable.class).why();
    assertTrue(why.startsWith("worker.1 could not be started: "), why);
    assertEquals(List.of(), bench.left());
  }

  @Test
  void afterCloseNothingIsStartedAndNothingIsLeft() throws Exception {
    bench.boot(WORKER, 1, "exec tail -f /dev/null");
    bench.inbox.await(Input.DynoReady.class);
    bench.host.close();
    assertEquals(137, bench.awaitEnd().status());
    assertEquals(List.of(), bench.left());
    bench.boot(WORKER, 2, "true");
    assertEquals(2, bench.inbox.await(Input.DynoUnstartable.class).boot());
  }

  @Test
  void closingOneHostLeavesTheRunsOtherHostAlone() throws Exception {
    try (Cells other = kind.open(bench.run, bench.slugs)) {
      assertEquals(kind.word(), other.kind());
    }
    assertEquals(0, bench.runToEnd("cat index.html").status());
    assertEquals(List.of("hello"), bench.inbox.lines());
  }

  private static String get(Endpoint at, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://" + at + path)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
