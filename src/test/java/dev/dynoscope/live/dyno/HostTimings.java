package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WEB;
import static dev.dynoscope.live.dyno.HostBench.WORKER;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Prints how long boots, reports and clearing up take; run by hand, from the test class path. Takes
 * a folder to work in.
 */
final class HostTimings {
  private static final int ROUNDS = 11;

  private HostTimings() {}

  public static void main(String[] args) throws Exception {
    Path temp = Files.createTempDirectory(Path.of(args[0]), "timings");
    for (HostKind kind : HostKind.values()) {
      Optional<String> missing = kind.missing();
      System.out.println("== " + kind + missing.map(why -> ": " + why).orElse(""));
      if (missing.isEmpty()) {
        time(kind, temp);
      }
    }
    Path app = compiled(Files.createDirectory(temp.resolve("peer")));
    for (EnginePeer peer : EnginePeer.all(app)) {
      System.out.println("== " + peer.command().getFirst() + " run, the same image");
      print("no-op, command to end", () -> nanos(peer::noOp));
      print("trivial Java web app, command to answer", peer::nanosToAnswer);
    }
  }

  private static Path compiled(Path app) throws IOException, InterruptedException {
    Files.writeString(app.resolve("Main.java"), AppContractTest.MAIN);
    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "Main.java")
            .directory(app.toFile())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("the app does not compile");
    }
    return app;
  }

  private static void time(HostKind kind, Path temp) throws Exception {
    Map<String, String> files =
        Map.of("Main.java", AppContractTest.MAIN, "Procfile", AppContractTest.PROCFILE);
    try (HostBench bench = new HostBench(kind, temp, files)) {
      print("no-op worker, order to end", () -> noOp(bench));
      print("trivial Java web app, order to ready", () -> webServer(bench));
      print("web server, SIGTERM to DynoEnded", () -> endOfWebServer(bench));
      print("file written to FilesChanged", () -> change(bench));
      flood(bench);
    }
  }

  private static int boots;

  private static long noOp(HostBench bench) throws Exception {
    int boot = ++boots;
    return nanos(() -> {
      bench.boot(WORKER, boot, "true");
      bench.inbox.await(Input.DynoEnded.class, end -> end.boot() == boot);
    });
  }

  private static long webServer(HostBench bench) throws Exception {
    int boot = ++boots;
    long took = nanos(() -> bootWebServer(bench, boot));
    end(bench, WEB, boot, Signal.TERM);
    return took;
  }

  private static long endOfWebServer(HostBench bench) throws Exception {
    int boot = ++boots;
    bootWebServer(bench, boot);
    return nanos(() -> end(bench, WEB, boot, Signal.TERM));
  }

  private static void bootWebServer(HostBench bench, int boot) throws Exception {
    bench.boot(WEB, boot, "java -cp build Main");
    bench.inbox.await(Input.DynoReady.class, ready -> ready.boot() == boot);
  }

  private static void end(HostBench bench, DynoName dyno, int boot, Signal signal)
      throws Exception {
    bench.signal(dyno, boot, signal);
    bench.inbox.await(Input.DynoEnded.class, end -> end.boot() == boot);
  }

  private static long change(HostBench bench) throws Exception {
    int boot = ++boots;
    bench.boot(
        WORKER,
        boot,
        "trap 'echo x > upload.jpg' HUP; echo up; while :; do tail -f /dev/null & wait; done");
    bench.inbox.await(Input.OutputLine.class, up -> up.boot() == boot);
    long took =
        nanos(() -> {
          bench.signal(WORKER, boot, Signal.HUP);
          bench.inbox.await(Input.FilesChanged.class, change -> change.boot() == boot);
        });
    end(bench, WORKER, boot, Signal.KILL);
    return took;
  }

  private static void flood(HostBench bench) throws Exception {
    int before = bench.inbox.lines().size();
    int boot = ++boots;
    bench.boot(WORKER, boot, "exec yes");
    new CountDownLatch(1).await(5, TimeUnit.SECONDS);
    System.out.println("lines of `yes` in 5 s: " + (bench.inbox.lines().size() - before));
    end(bench, WORKER, boot, Signal.KILL);
  }

  private interface Act {
    void run() throws Exception;
  }

  private interface Measure {
    long run() throws Exception;
  }

  private static long nanos(Act act) throws Exception {
    long began = System.nanoTime();
    act.run();
    return System.nanoTime() - began;
  }

  private static void print(String what, Measure measure) throws Exception {
    long[] took = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      took[i] = measure.run();
    }
    Arrays.sort(took);
    System.out.printf(
        "%s: median %.1f ms, least %.1f, most %.1f%n",
        what, took[ROUNDS / 2] / 1e6, took[0] / 1e6, took[ROUNDS - 1] / 1e6);
  }
}
