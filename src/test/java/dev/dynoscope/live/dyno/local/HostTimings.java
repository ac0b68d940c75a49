package dev.dynoscope.live.dyno.local;

import static dev.dynoscope.live.dyno.local.HostBench.WEB;
import static dev.dynoscope.live.dyno.local.HostBench.WORKER;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.live.dyno.CellHost;
import dev.dynoscope.live.slug.SlugFolder;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Slug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeMap;
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
    try (HostBench bench = new HostBench(temp)) {
      print("no-op worker, order to end", () -> noOp(bench));
      print("java -m jdk.httpserver, order to ready", () -> webServer(bench));
      print("web server, SIGTERM to DynoEnded", () -> endOfWebServer(bench));
      print("file written to FilesChanged", () -> change(bench));
      flood(bench);
    }
    Path app = Files.createDirectory(temp.resolve("app"));
    Files.writeString(app.resolve("Main.java"), AppFolderTest.MAIN);
    Files.writeString(app.resolve("Procfile"), AppFolderTest.PROCFILE);
    try (RunFolder run = RunFolder.create(temp)) {
      SlugFolder slugs = new SlugFolder(run.path());
      print("compile a slug of one Java file", () -> nanos(() -> slugs.compile(app.toString())));
      Slug slug = slugs.compile(app.toString());
      RecordingInbox inbox = new RecordingInbox();
      try (CellHost host = new CellHost(ProcessCells.open(run, slugs), inbox, _ -> {})) {
        print("trivial Java web app, order to ready", () -> app(host, inbox, slug));
      }
    }
    print("kill -9 to nothing left, three dynos", () -> kill(temp));
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
    bench.boot(WEB, boot, HostBench.WEB_SERVER);
    bench.inbox.await(Input.DynoReady.class, ready -> ready.boot() == boot);
  }

  private static void end(HostBench bench, DynoName dyno, int boot, Signal signal)
      throws Exception {
    bench.signal(dyno, boot, signal);
    bench.inbox.await(Input.DynoEnded.class, end -> end.boot() == boot);
  }

  private static long change(HostBench bench) throws Exception {
    int boot = ++boots;
    bench.boot(WORKER, boot, "exec tail -f /dev/null");
    bench.inbox.await(Input.DynoReady.class, ready -> ready.boot() == boot);
    long took =
        nanos(() -> {
          Files.writeString(bench.disk(WORKER, boot).resolve("upload.jpg"), "x");
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

  private static long app(CellHost host, RecordingInbox inbox, Slug slug) throws Exception {
    int boot = ++boots;
    String command = slug.commands().getOrDefault("web", "");
    long took =
        nanos(() -> {
          host.carryOut(
              new Effect.StartDyno(
                  WEB, boot, slug.id(), command, new TreeMap<>(), true, HostBench.BOUNDS));
          inbox.await(Input.DynoReady.class, ready -> ready.boot() == boot);
        });
    host.carryOut(new Effect.SignalDyno(WEB, boot, Signal.TERM));
    inbox.await(Input.DynoEnded.class, end -> end.boot() == boot);
    return took;
  }

  private static long kill(Path temp) throws Exception {
    Victim victim = Victim.start(temp);
    return nanos(() -> {
      victim.kill();
      Await.until(Duration.ofSeconds(20), victim::nothingIsLeft);
    });
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
