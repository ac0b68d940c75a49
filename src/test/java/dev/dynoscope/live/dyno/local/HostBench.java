package dev.dynoscope.live.dyno.local;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.dyno.BootId;
import dev.dynoscope.live.dyno.CellHost;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A host under test, with a slug of a few files and an inbox that remembers. */
final class HostBench implements AutoCloseable {
  /** The JDK's own web server, which needs no code of ours. */
  static final String WEB_SERVER = "java -m jdk.httpserver -p $PORT -b 127.0.0.1 -d \"$PWD\"";

  static final Effect.Bounds BOUNDS =
      new Effect.Bounds(512L << 20, 1024L << 20, 256, 10_000, 64L << 20);

  static final DynoName WEB = new DynoName(new AppName("photos"), "web", 1);
  static final DynoName WORKER = new DynoName(new AppName("photos"), "worker", 1);

  final RecordingInbox inbox = new RecordingInbox();
  final RunFolder run;
  final ProcessCells cells;
  final CellHost host;

  HostBench(Path parent) throws IOException, InterruptedException {
    run = RunFolder.create(parent);
    cells =
        ProcessCells.open(
            run, new FilesAsSlug(Map.of("index.html", "hello\n", "pages/about.html", "about\n")));
    host = new CellHost(cells, inbox, _ -> {});
  }

  void boot(DynoName dyno, int boot, String command) {
    boot(dyno, boot, command, Map.of());
  }

  void boot(DynoName dyno, int boot, String command, Map<String, String> env) {
    SlugId slug = FilesAsSlug.ID;
    host.carryOut(
        new Effect.StartDyno(
            dyno, boot, slug, command, new TreeMap<>(env), dyno.web(), HostBench.BOUNDS));
  }

  void signal(DynoName dyno, int boot, Signal signal) {
    host.carryOut(new Effect.SignalDyno(dyno, boot, signal));
  }

  void cut(DynoName dyno, int boot) {
    host.carryOut(new Effect.CutDyno(dyno, boot));
  }

  Input.OutputLine awaitLine(String text) throws InterruptedException {
    return inbox.await(Input.OutputLine.class, line -> line.text().equals(text));
  }

  Input.DynoEnded awaitEnd() throws InterruptedException {
    return inbox.await(Input.DynoEnded.class);
  }

  /** Boots a worker and waits until it has ended. */
  Input.DynoEnded runToEnd(String command) throws InterruptedException {
    boot(WORKER, 1, command);
    return awaitEnd();
  }

  Path disk(DynoName dyno, int boot) {
    return run.path().resolve("dynos").resolve(new BootId(dyno, boot).folderName()).resolve("app");
  }

  List<ProcessHandle> marked() {
    return Mark.ofRun(run.id()).processes();
  }

  @Override
  public void close() throws IOException {
    host.close();
    run.close();
  }
}
