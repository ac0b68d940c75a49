package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.Folders;
import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Effect.StartDyno;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One boot of a dyno, from the fresh disk to the discarded one, on one thread. */
final class DynoBoot {
  private static final Logger LOG = Logger.getLogger(DynoBoot.class.getName());

  /** The status of a process that SIGKILL has ended. */
  private static final int KILLED = 137;

  private final HostParts host;
  private final StartDyno order;
  private final BlackHoles holes;
  private final BootId id;
  private final Path folder;
  private final CountDownLatch over = new CountDownLatch(1);
  private @Nullable DynoProcesses processes;
  private @Nullable Signal told;
  private boolean ended;
  private boolean cut;

  DynoBoot(HostParts host, StartDyno order, BlackHoles holes) {
    this.host = host;
    this.order = order;
    this.holes = holes;
    this.id = BootId.of(order);
    this.folder = host.run().path().resolve("dynos").resolve(id.folderName());
  }

  BootId id() {
    return id;
  }

  /** Runs the dyno; returns when it has ended and nothing of it is left. */
  void run() {
    Input last = outcome();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A dyno''s disk stays until the program ends: {0}", Reason.of(e));
    }
    host.inbox().put(last);
    over.countDown();
  }

  /** Sends a signal to every process of the dyno, or as soon as there is one. */
  void signal(Signal signal) {
    DynoProcesses found;
    synchronized (this) {
      found = processes;
      told = told == Signal.KILL || signal == Signal.HUP ? told : signal;
    }
    if (found != null) {
      found.send(signal);
    }
  }

  /** The machine that the dyno is on is lost: nothing runs there any more, and nobody answers. */
  void cut() {
    synchronized (this) {
      cut = true;
    }
    signal(Signal.KILL);
  }

  private synchronized boolean isCut() {
    return cut;
  }

  boolean awaitOver(Duration atMost) throws InterruptedException {
    return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Input outcome() {
    try {
      return boot();
    } catch (SlugStore.Unfit e) {
      return unstartable(Reason.of(e));
    } catch (SlugStore.Damaged e) {
      return new Input.SlugDamaged(id.dyno(), id.boot(), e.expected(), e.actual());
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "Could not start " + id, e);
      return unstartable(id.dyno().label() + " could not be started: " + Reason.of(e) + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unstartable(id.dyno().label() + " was not started: the program is closing.");
    }
  }

  private Input boot()
      throws IOException, InterruptedException, SlugStore.Unfit, SlugStore.Damaged {
    Disk disk = Disk.fresh(folder, host.slugs(), order.slug());
    int port = order.listens() ? host.ports().lend() : 0;
    WatchedDisk watched = host.watch().watch(disk, this::changed);
    try {
      return live(host.starter().start(command(disk, port)), port, watched);
    } finally {
      watched.close();
      if (isCut() && order.listens()) {
        holes.open(id.dyno(), port, () -> host.ports().giveBack(port));
      } else {
        host.ports().giveBack(port);
      }
    }
  }

  private Input live(Process process, int port, WatchedDisk watched) throws InterruptedException {
    Mark mark = Mark.ofBoot(host.run().id(), id);
    DynoProcesses all = new DynoProcesses(process.toHandle(), mark);
    host.lifeLine().watch(all.pid());
    host.memory().watch(mark, this::takes);
    Output output =
        Output.reading(process.getInputStream(), id.folderName(), this::line, host.beat());
    try {
      begun(all);
      awaitReady(all, port);
      int status = process.waitFor();
      hasEnded();
      status = afterTheOthers(all, status);
      all.endAll();
      output.finish();
      List<FileInfo> lost = watched.close();
      return new Input.DynoEnded(id.dyno(), id.boot(), status, lost);
    } finally {
      host.memory().forget(mark);
      all.endAll();
      host.lifeLine().forget(all.pid());
    }
  }

  /**
   * At SIGTERM the shell ends at once, which must not cut short what the app does then: the dyno
   * has ended when its last process has, or when it is killed for taking too long.
   */
  private int afterTheOthers(DynoProcesses all, int status) throws InterruptedException {
    if (wasTold(Signal.TERM)) {
      all.awaitEnd(() -> wasTold(Signal.KILL));
    }
    return wasTold(Signal.KILL) ? KILLED : status;
  }

  private synchronized boolean wasTold(Signal signal) {
    return told == signal;
  }

  private ProcessBuilder command(Disk disk, int port) {
    List<String> words = Shell.words(order.command(), disk.app());
    List<Mark> marks = List.of(Mark.ofRun(host.run().id()), Mark.ofBoot(host.run().id(), id));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().clear();
    builder.environment().putAll(DynoEnvironment.of(order, disk, port, marks));
    return builder
        .directory(disk.app().toFile())
        .redirectInput(Machine.noInput())
        .redirectErrorStream(true);
  }

  private void begun(DynoProcesses all) {
    Signal missed;
    synchronized (this) {
      processes = all;
      missed = told;
    }
    if (missed != null) {
      all.send(missed);
    }
  }

  private void awaitReady(DynoProcesses all, int port) {
    Endpoint at = new Endpoint(LoopbackPorts.HOST, port);
    Runnable ready = () -> ready(at, all.pid());
    if (order.listens()) {
      ReadyProbe.begin(host.beat(), port, all::firstRuns, ready);
    } else {
      ready.run();
    }
  }

  private synchronized void ready(Endpoint at, long pid) {
    if (!ended) {
      host.inbox().put(new Input.DynoReady(id.dyno(), id.boot(), at, pid));
    }
  }

  private synchronized void hasEnded() {
    ended = true;
  }

  private void line(String text) {
    host.inbox().put(new Input.OutputLine(id.dyno(), id.boot(), text));
  }

  private void takes(long bytes) {
    host.inbox().put(new Input.MemoryMeasured(id.dyno(), id.boot(), bytes));
  }

  private void changed(List<FileInfo> written, List<String> deleted) {
    host.inbox().put(new Input.FilesChanged(id.dyno(), id.boot(), written, deleted));
  }

  private Input unstartable(String why) {
    return new Input.DynoUnstartable(id.dyno(), id.boot(), why);
  }
}
