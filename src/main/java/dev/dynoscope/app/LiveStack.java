package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.json.JournalFile;
import dev.dynoscope.live.KeptFiles;
import dev.dynoscope.live.PlatformLoop;
import dev.dynoscope.live.Reason;
import dev.dynoscope.live.browser.KeptPages;
import dev.dynoscope.live.dns.DnsServer;
import dev.dynoscope.live.dyno.HostSwitch;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.router.HttpRouter;
import dev.dynoscope.live.slug.Programs;
import dev.dynoscope.live.slug.SlugFolder;
import dev.dynoscope.live.storage.ObjectStorage;
import dev.dynoscope.paas.CommandHelp;
import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import dev.dynoscope.paas.json.EraFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A whole platform that really runs: rules, servers, dynos, the built-in browser, the journal. */
final class LiveStack {
  private static final Logger LOG = Logger.getLogger(LiveStack.class.getName());

  private final Journal journal = new Journal();
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private final Closing closing;
  private final List<AppName> apps;
  private final List<CommandHelp> commands;
  private final PlatformLoop loop;
  private final Outside outside;
  private final LiveBranches branches;
  private volatile Optional<KeptRuns> kept = Optional.empty();

  /**
   * What is wanted of a stack.
   *
   * @param folders app folders to deploy
   * @param routerPort 0 for any free port
   * @param dnsPort 0 for any free port
   * @param era name of the era to begin with
   * @param isolation the only way in which dynos may run; else the strongest there is
   * @param journalFile where to record what happens
   * @param storage where object storage is kept across runs; else it ends with the run
   * @param start platform time at the beginning
   */
  record Wishes(
      List<Path> folders,
      int routerPort,
      int dnsPort,
      String era,
      Optional<String> isolation,
      Optional<Path> journalFile,
      Optional<Path> storage,
      Instant start) {
    /** A platform with no app on it. */
    static Wishes empty(Instant start) {
      return new Wishes(
          List.of(),
          0,
          0,
          EraFiles.DEFAULT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          start);
    }
  }

  /**
   * Opens a stack and deploys the apps. Whatever was opened is in {@code closing}'s care, also when
   * this fails.
   *
   * @param onTrouble gets a sentence when the journal file cannot be written any more
   */
  static LiveStack open(Wishes wishes, Closing closing, Consumer<String> onTrouble)
      throws Trouble, InterruptedException {
    return open(wishes, closing, onTrouble, StartStep.UNTOLD);
  }

  /** The same; {@code progress} hears at once of each step, on this thread. */
  static LiveStack open(
      Wishes wishes, Closing closing, Consumer<String> onTrouble, Consumer<StartStep> progress)
      throws Trouble, InterruptedException {
    Map<AppName, Path> apps = AppFolders.named(wishes.folders());
    try {
      RunFolder run = closing.add(RunFolder.create());
      SlugStore slugs = new SlugFolder(run.path(), Programs.ofThisMachine(), AppFolders.home());
      LiveStack stack =
          new LiveStack(
              wishes, closing, List.copyOf(apps.keySet()), run, slugs, onTrouble, progress);
      for (Map.Entry<AppName, Path> app : apps.entrySet()) {
        progress.accept(new StartStep.Building(app.getKey()));
        List<String> output = new ArrayList<>();
        Slug slug =
            slugs.compile(
                app.getValue().toString(),
                line -> {
                  output.add(line);
                  progress.accept(new StartStep.Printed(line));
                });
        stack.loop.put(new Input.Deployed(app.getKey(), slug, List.copyOf(output)));
      }
      return stack;
    } catch (SlugStore.Unfit unfit) {
      throw new Trouble(String.valueOf(unfit.getMessage()), unfit);
    } catch (IOException e) {
      throw new Trouble(Reason.of(e), e);
    }
  }

  private LiveStack(
      Wishes wishes,
      Closing closing,
      List<AppName> apps,
      RunFolder run,
      SlugStore slugs,
      Consumer<String> onTrouble,
      Consumer<StartStep> progress)
      throws Trouble, IOException, InterruptedException {
    this.closing = closing;
    this.apps = apps;
    if (wishes.journalFile().isPresent()) {
      follow("journal-file", recorder(wishes.journalFile().get()), onTrouble);
    }
    long seed = new SecureRandom().nextLong();
    Supplier<Platform> platforms = () -> new Platform(EraFiles.startingIn(wishes.era()), seed);
    Platform platform = platforms.get();
    commands = platform.commands();
    loop =
        new PlatformLoop(platform, journal, wishes.start(), _ -> followers.forEach(Follower::wake));
    outside = outside(wishes, closing, run, slugs, progress);
    branches = closing.add(new LiveBranches(loop, outside, platforms, journal, this::begun));
    // closed before the dynos: that we end them is nothing that happened on the platform
    closing.add(loop);
  }

  private Outside outside(
      Wishes wishes, Closing closing, RunFolder run, SlugStore slugs, Consumer<StartStep> progress)
      throws Trouble, IOException, InterruptedException {
    progress.accept(new StartStep.Cells());
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    KeptFiles files = new KeptFiles(run.path().resolve("kept"));
    HostSwitch host =
        closing.add(
            HostSwitch.open(new Ladder(run, slugs).rungs(), wishes.isolation(), loop, files));
    progress.accept(new StartStep.Servers());
    ObjectStorage storage =
        closing.add(
            new ObjectStorage(
                loop,
                wishes.storage().orElseGet(() -> run.path().resolve("storage")),
                loopback,
                host::gateway));
    DnsServer dns = closing.add(new DnsServer(loop, loopback, wishes.dnsPort()));
    Era.Limits limits = EraFiles.load(wishes.era()).limits();
    HttpRouter router = closing.add(new HttpRouter(loop, loopback, wishes.routerPort(), limits));
    OwnResolver server = new OwnResolver(loopback, dns.port());
    return new Outside(host, router, dns, server, storage, slugs, files, new KeptPages());
  }

  private static Follower.Taker recorder(Path file) throws Trouble {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new Trouble(
          "The journal cannot be written: there is no folder "
              + folder
              + ". Make it, or name another file with --journal.");
    }
    try {
      JournalFile.Writer writer = JournalFile.write(file);
      return new Follower.Taker() {
        @Override
        public void take(List<Entry> entries) throws IOException {
          writer.append(entries);
        }

        @Override
        public void close() throws IOException {
          writer.close();
        }
      };
    } catch (IOException e) {
      throw new Trouble(
          "The journal cannot be written to "
              + Reason.of(e)
              + ". Name another file with --journal.",
          e);
    }
  }

  /** Has somebody read the journal from its beginning, as it grows, until the stack is closed. */
  void follow(String name, Follower.Taker taker, Consumer<String> onTrouble) throws Trouble {
    follow(name, journal, taker, onTrouble);
  }

  private void follow(
      String name, Journal journal, Follower.Taker taker, Consumer<String> onTrouble)
      throws Trouble {
    Follower follower = closing.add(new Follower(name, journal, taker, onTrouble));
    followers.add(follower);
    follower.wake();
  }

  /** Keeps recordings of this run from now on, one of each branch; does without if it must. */
  void keep(KeptRuns runs) {
    kept = Optional.of(runs);
    record(0, journal);
  }

  private void begun(LiveBranch branch) {
    record(branch.note().number(), branch.course().journal());
    followers.forEach(Follower::wake);
  }

  private void record(int branch, Journal journal) {
    if (kept.isPresent()) {
      try {
        follow("kept-run-" + branch, journal, kept.get().record(branch), _ -> {});
      } catch (IOException | Trouble e) {
        LOG.log(Level.WARNING, "No recording is kept of the run", e);
      }
    }
  }

  /** The apps that are deployed at the start, in the order in which they were named. */
  List<AppName> apps() {
    return apps;
  }

  /** The commands that {@link #tell} understands. */
  List<CommandHelp> commands() {
    return commands;
  }

  /** The eras whose rules it can go by. */
  List<Era> eras() {
    return EraFiles.NAMES.stream().map(EraFiles::load).toList();
  }

  /** All that has happened in the run as it began. */
  Journal journal() {
    return journal;
  }

  /** The branches of the run. */
  LiveBranches branches() {
    return branches;
  }

  /** Tells the platform something in the words of the command line. */
  void tell(String command) {
    loop.put(new Input.Told(command));
  }

  /** Platform time now. */
  Instant now() {
    return loop.now();
  }

  /** Where HTTP is spoken, such as {@code 127.0.0.1:8080}. */
  String routerAddress() {
    return "127.0.0.1:" + outside.router().port();
  }

  /** Where DNS is spoken, such as {@code 127.0.0.1:5353}. */
  String dnsAddress() {
    return "127.0.0.1:" + outside.dns().port();
  }
}
