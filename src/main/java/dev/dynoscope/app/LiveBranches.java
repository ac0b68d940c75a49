package dev.dynoscope.app;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.live.Course;
import dev.dynoscope.live.FileKeeper.Kept;
import dev.dynoscope.live.KeptFiles;
import dev.dynoscope.live.KeptFiles.Boot;
import dev.dynoscope.live.KeptFiles.FileKey;
import dev.dynoscope.live.PlatformLoop;
import dev.dynoscope.live.browser.Cookies;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.paas.Written;
import dev.dynoscope.session.BranchNote;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.NoFork;
import dev.dynoscope.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The branches of a live run. To take one up again, a second platform is told what the first was
 * told up to that moment, while the run goes on; then what belongs to the branch that is left is
 * ended, and the loop goes on with the other.
 */
final class LiveBranches implements Branches, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LiveBranches.class.getName());

  /**
   * Of all branches together: each keeps its journal and its tape in memory. A lesson takes two, so
   * there are to be many, and few entries in each.
   */
  private static final long MOST_ENTRIES = 2_000_000;

  private final PlatformLoop loop;
  private final Outside outside;
  private final Supplier<Platform> platforms;
  private final Consumer<LiveBranch> onBegun;
  private final List<LiveBranch> branches = new CopyOnWriteArrayList<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile int running;
  private volatile Crew crew;

  /**
   * The first branch, which begins to run now.
   *
   * @param platforms makes a platform as the first one was
   * @param journal where the first branch is told
   * @param onBegun is told of each other one
   */
  LiveBranches(
      PlatformLoop loop,
      Outside outside,
      Supplier<Platform> platforms,
      Journal journal,
      Consumer<LiveBranch> onBegun) {
    this.loop = loop;
    this.outside = outside;
    this.platforms = platforms;
    this.onBegun = onBegun;
    Cookies cookies = new Cookies(loop::now);
    crew = new Crew(outside, loop, cookies);
    BranchNote main = new BranchNote(0, 0, 0, loop.now());
    branches.add(new LiveBranch(main, loop.course(), outside.files().book(), cookies));
    loop.start(crew.hands());
  }

  @Override
  public List<BranchNote> all() {
    return branches.stream().map(LiveBranch::note).toList();
  }

  @Override
  public int running() {
    return running;
  }

  @Override
  public Journal journal(int branch) {
    return branches.get(branch).course().journal();
  }

  @Override
  public Session.Source source(int branch) {
    LiveBranch found = branches.get(branch);
    return new Session.Source(
        command -> {
          if (running == branch) {
            loop.put(new Input.Told(command));
          }
        },
        () -> running == branch ? loop.now() : lastOf(found.course().journal()),
        new LivePast(outside, found));
  }

  private static Instant lastOf(Journal journal) {
    return journal.entry(journal.lastSeq()).at();
  }

  @Override
  public CompletableFuture<BranchNote> fork(int branch, long entry, long last) {
    CompletableFuture<BranchNote> done = new CompletableFuture<>();
    long kept = branches.stream().mapToLong(it -> it.course().journal().lastSeq()).sum();
    if (kept + last > MOST_ENTRIES) {
      done.completeExceptionally(
          new NoFork(
              "The branches have "
                  + kept
                  + " entries together, and with this one they would be more than are kept. Save"
                  + " what is worth it, and start the program anew."));
    } else if (!busy.compareAndSet(false, true)) {
      done.completeExceptionally(new NoFork("The run is being taken up again already."));
    } else {
      Thread.ofVirtual().name("fork").start(() -> attempt(branches.get(branch), entry, last, done));
    }
    return done;
  }

  private void attempt(LiveBranch from, long entry, long last, CompletableFuture<BranchNote> done) {
    try {
      done.complete(forked(from.course().asAt(entry, last, platforms.get()), from));
    } catch (Course.Unrepeatable e) {
      done.completeExceptionally(new NoFork(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "entry " + entry + " could not be taken up again", e);
      done.completeExceptionally(
          new NoFork("That failed in a way that it should not; the log says more."));
    } finally {
      busy.set(false);
    }
  }

  private BranchNote forked(Course next, LiveBranch from) {
    long last = next.journal().lastSeq();
    WrittenThen written = WrittenThen.after(next.journal(), last);
    Map<Boot, List<Kept>> back = new HashMap<>();
    SortedMap<DynoName, Written> told = new TreeMap<>();
    written
        .disks()
        .forEach((dyno, files) -> {
          List<Kept> kept = kept(from, written, dyno, files);
          Boot boot = written.latest(dyno);
          back.put(new Boot(dyno, boot.boot() + 1), kept);
          told.put(dyno, told(files, kept));
        });
    int number = branches.size();
    KeptFiles.Book[] book = new KeptFiles.Book[1];
    Cookies cookies = from.cookies().asAt(next.journal().entry(last).at());
    loop.change(
            () -> {
              leave();
              book[0] = outside.files().begin(from.book(), written.counts(), back);
              crew = new Crew(outside, loop, cookies);
              Input.TakenUp first =
                  new Input.TakenUp(
                      BranchNote.nameOf(number),
                      from.note().name(),
                      last,
                      outside.host().opened(),
                      told);
              return new PlatformLoop.Change(next, crew.hands(), first);
            })
        .join();
    BranchNote note =
        new BranchNote(number, from.note().number(), last, next.journal().entry(last).at());
    LiveBranch begun = new LiveBranch(note, next, book[0], cookies);
    branches.add(begun);
    running = number;
    onBegun.accept(begun);
    return note;
  }

  /** Ends what belongs to the branch that is being run. */
  private void leave() {
    crew.close();
    outside.router().breakOff();
    outside.host().clear();
  }

  private List<Kept> kept(
      LiveBranch from, WrittenThen written, DynoName dyno, SortedMap<String, FileInfo> files) {
    List<Kept> kept = new ArrayList<>();
    int boot = written.latest(dyno).boot();
    for (String path : files.keySet()) {
      FileKey key = new FileKey(dyno, boot, path);
      Optional<Kept> found =
          outside.files().find(from.book(), key, written.counts().getOrDefault(key, 0));
      found.ifPresent(kept::add);
    }
    return kept;
  }

  private static Written told(SortedMap<String, FileInfo> files, List<Kept> kept) {
    List<String> there = kept.stream().map(Kept::path).toList();
    return new Written(
        List.copyOf(files.values()),
        files.keySet().stream().filter(path -> !there.contains(path)).toList());
  }

  /** Ends what carries out the branch that is being run. */
  @Override
  public void close() {
    crew.close();
  }
}
