package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.slug.SlugFolder;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A host under test, with a slug of a few files and an inbox that remembers. */
public final class HostBench implements AutoCloseable {
  /** What keeps a dyno running; as its command it ends at a signal. */
  public static final String WAIT = "tail -f /dev/null";

  /** The JDK's own web server, which needs no code of ours. */
  static final String WEB_SERVER = "java -m jdk.httpserver -p $PORT -b 0.0.0.0 -d \"$PWD\"";

  /** A web dyno. */
  public static final DynoName WEB = new DynoName(new AppName("photos"), "web", 1);

  /** A dyno that does not listen. */
  public static final DynoName WORKER = new DynoName(new AppName("photos"), "worker", 1);

  /** What a dyno of 512 MB may take. */
  public static final Effect.Bounds BOUNDS =
      new Effect.Bounds(512L << 20, 1024L << 20, 256, 10_000, 64L << 20);

  /** The variable that all processes of a bench carry, and nobody else. */
  public static final String TRACE = "BENCH_TRACE";

  /** What was reported. */
  public final RecordingInbox inbox = new RecordingInbox();

  /** The run's folder. */
  public final RunFolder run;

  final CellHost host;
  final List<Gone> gone = new ArrayList<>();
  final SlugFolder slugs;
  private final String honesty;
  private final HostKind kind;
  private final Slug slug;

  HostBench(HostKind kind, Path parent) throws IOException, InterruptedException {
    this(kind, parent, Map.of("index.html", "hello\n", "pages/about.html", "about\n"));
  }

  HostBench(HostKind kind, Path parent, Map<String, String> files)
      throws IOException, InterruptedException {
    this.kind = kind.here();
    run = RunFolder.create(parent);
    slugs = new SlugFolder(run.path());
    slug = slugOf(slugs, Files.createTempDirectory(parent, "source"), files);
    Cells cells = kind.open(run, slugs);
    honesty = cells.honesty();
    host = new CellHost(cells, inbox, gone::add);
  }

  /** A bench for plain processes. */
  public static HostBench ofProcesses(Path parent) throws IOException, InterruptedException {
    return new HostBench(HostKind.PROCESS, parent);
  }

  /** A bench for the kind of that name. */
  public static HostBench of(String kind, Path parent) throws IOException, InterruptedException {
    return new HostBench(HostKind.valueOf(kind), parent);
  }

  private static Slug slugOf(SlugStore slugs, Path source, Map<String, String> files)
      throws IOException {
    Map<String, String> all = new TreeMap<>(Map.of("Procfile", "worker: true\n"));
    all.putAll(files);
    for (Map.Entry<String, String> file : all.entrySet()) {
      Path target = source.resolve(file.getKey());
      Files.createDirectories(target.resolveSibling(""));
      Files.writeString(target, file.getValue());
    }
    try {
      return slugs.compile(source.toString(), _ -> {});
    } catch (SlugStore.Unfit e) {
      throw new AssertionError(e);
    }
  }

  /** What its host says it does not hold back. */
  String honesty() {
    return honesty;
  }

  /** Starts a dyno. */
  public void boot(DynoName dyno, int boot, String command) {
    boot(dyno, boot, command, Map.of());
  }

  void boot(DynoName dyno, int boot, String command, Map<String, String> env) {
    boot(dyno, boot, command, env, BOUNDS);
  }

  void boot(
      DynoName dyno, int boot, String command, Map<String, String> env, Effect.Bounds bounds) {
    boot(slug.id(), dyno, boot, command, env, bounds);
  }

  void boot(
      SlugId of,
      DynoName dyno,
      int boot,
      String command,
      Map<String, String> env,
      Effect.Bounds bounds) {
    TreeMap<String, String> all = new TreeMap<>(env);
    all.put(TRACE, run.id());
    host.carryOut(new Effect.StartDyno(dyno, boot, of, command, all, dyno.web(), bounds));
  }

  /** Sends a signal to a dyno. */
  public void signal(DynoName dyno, int boot, Signal signal) {
    host.carryOut(new Effect.SignalDyno(dyno, boot, signal));
  }

  void cut(DynoName dyno, int boot) {
    host.carryOut(new Effect.CutDyno(dyno, boot));
  }

  Input.OutputLine awaitLine(String text) throws InterruptedException {
    return inbox.await(Input.OutputLine.class, line -> line.text().equals(text));
  }

  /** Waits for the end of a dyno. */
  public Input.DynoEnded awaitEnd() throws InterruptedException {
    return inbox.await(Input.DynoEnded.class);
  }

  /** Boots a worker and waits until it has ended. */
  Input.DynoEnded runToEnd(String command) throws InterruptedException {
    boot(WORKER, 1, command);
    return awaitEnd();
  }

  /** Pids, as this machine has them, of all processes of its dynos. */
  public List<Long> processes() {
    return Traces.of(TRACE, run.id());
  }

  /** What is left of ended dynos: processes, disks, containers. */
  List<String> left() throws IOException {
    List<String> left = new ArrayList<>(kind.left(run));
    processes().forEach(pid -> left.add("process " + pid));
    Path disks = run.path().resolve("dynos");
    if (Files.exists(disks)) {
      try (Stream<Path> all = Files.list(disks)) {
        all.forEach(disk -> left.add("disk " + disk.getFileName()));
      }
    }
    return left;
  }

  @Override
  public void close() throws IOException {
    host.close();
    run.close();
  }
}
