package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.FileKeeper.Kept;
import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Effect.StartDyno;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One boot of a dyno, from the fresh disk to the discarded one, on one thread. */
final class DynoBoot implements Boot.News {
  private static final Logger LOG = Logger.getLogger(DynoBoot.class.getName());

  /** The status of a process that SIGKILL has ended. */
  private static final int KILLED = 137;

  private final HostParts host;
  private final StartDyno order;
  private final BootId id;
  private final List<Kept> back;
  private final CountDownLatch over = new CountDownLatch(1);
  private @Nullable Cell begun;
  private @Nullable Signal told;
  private @Nullable Signal missed;
  private boolean ended;
  private boolean cut;
  private volatile boolean muted;

  /**
   * One that is to be run.
   *
   * @param back what its disk has from the beginning, besides the slug
   */
  DynoBoot(HostParts host, StartDyno order, List<Kept> back) {
    this.host = host;
    this.back = back;
    this.order = order;
    this.id = BootId.of(order);
  }

  /** Nobody is to hear of it any more, whatever it does until it has ended. */
  void mute() {
    muted = true;
  }

  private void tell(Input input) {
    if (!muted) {
      host.inbox().put(input);
    }
  }

  BootId id() {
    return id;
  }

  /** Runs the dyno; returns when it has ended and nothing of it is left. */
  void run() {
    tell(outcome());
    over.countDown();
  }

  /** Sends a signal to every process of the dyno, or as soon as there is one. */
  void signal(Signal signal) {
    Cell found;
    synchronized (this) {
      found = begun;
      told = told == Signal.KILL || signal == Signal.HUP ? told : signal;
      missed = found != null || missed == Signal.KILL ? missed : signal;
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
    } catch (Gone e) {
      host.onGone().accept(e);
      return unstartable(Reason.of(e));
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
    int port = order.listens() ? host.ports().lend() : 0;
    try (Cell cell = host.cells().start(new Boot(order, id, port, this, back))) {
      return live(cell);
    } finally {
      if (isCut() && order.listens()) {
        host.holes().open(id.dyno(), port, () -> host.ports().giveBack(port));
      } else {
        host.ports().giveBack(port);
      }
    }
  }

  private Input live(Cell cell) throws IOException, InterruptedException {
    Output output = Output.reading(cell.output(), id.folderName(), this::line, host.beat());
    tellMissed(cell);
    awaitReady(cell);
    int status = statusOfFirst(cell);
    hasEnded();
    status = afterTheOthers(cell, status);
    List<FileInfo> lost = cell.end();
    output.finish();
    return new Input.DynoEnded(id.dyno(), id.boot(), status, lost);
  }

  private int statusOfFirst(Cell cell) throws InterruptedException {
    try {
      return cell.awaitFirst();
    } catch (Gone e) {
      host.onGone().accept(e);
      return KILLED;
    }
  }

  /**
   * At SIGTERM the shell ends at once, which must not cut short what the app does then: the dyno
   * has ended when its last process has, or when it is killed for taking too long.
   */
  private int afterTheOthers(Cell cell, int status) throws InterruptedException {
    if (wasTold(Signal.TERM)) {
      cell.awaitRest(() -> wasTold(Signal.KILL));
    }
    return wasTold(Signal.KILL) ? KILLED : status;
  }

  private synchronized boolean wasTold(Signal signal) {
    return told == signal;
  }

  private void tellMissed(Cell cell) {
    Signal early;
    synchronized (this) {
      begun = cell;
      early = missed;
    }
    if (early != null) {
      cell.send(early);
    }
  }

  private void awaitReady(Cell cell) {
    if (order.listens()) {
      ReadyProbe.begin(host.beat(), cell, () -> ready(cell));
    } else {
      ready(cell);
    }
  }

  private synchronized void ready(Cell cell) {
    if (!ended) {
      tell(new Input.DynoReady(id.dyno(), id.boot(), cell.at(), cell.pid()));
    }
  }

  private synchronized void hasEnded() {
    ended = true;
  }

  private void line(String text) {
    tell(new Input.OutputLine(id.dyno(), id.boot(), text));
  }

  @Override
  public void memory(long bytes) {
    tell(new Input.MemoryMeasured(id.dyno(), id.boot(), bytes));
  }

  @Override
  public void files(List<FileInfo> written, List<String> deleted, Boot.Contents disk) {
    if (muted) {
      return;
    }
    for (FileInfo file : written) {
      host.keeper().keep(id.dyno(), id.boot(), file.path(), () -> disk.open(file.path()));
    }
    tell(new Input.FilesChanged(id.dyno(), id.boot(), written, deleted));
  }

  private Input unstartable(String why) {
    return new Input.DynoUnstartable(id.dyno(), id.boot(), why);
  }
}
