package dev.dynoscope.live.dyno;

import dev.dynoscope.live.FileKeeper;
import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.DynoHost;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Runs dynos in the strongest way that this machine has, or in the one that was asked for; goes
 * over to another when told to, and never by itself.
 */
public final class HostSwitch implements DynoHost {
  private final List<Rung> ladder;
  private final Inbox inbox;
  private final FileKeeper keeper;
  private final List<CellHost> before = new CopyOnWriteArrayList<>();
  private volatile CellHost host;
  private volatile Input.HostOpened opened;
  private boolean closed;

  private HostSwitch(
      List<Rung> ladder, Inbox inbox, FileKeeper keeper, Cells first, List<String> passedOver) {
    this.ladder = ladder;
    this.inbox = inbox;
    this.keeper = keeper;
    this.host = hostOf(first);
    opened = told(first, passedOver);
    inbox.put(opened);
  }

  /** In what dynos run from now on. */
  public Input.HostOpened opened() {
    return opened;
  }

  /**
   * Ends all dynos and removes their disks, and reports nothing of it: the run goes on in another
   * branch. Returns when nothing is left.
   */
  public synchronized void clear() {
    host.clear();
    before.forEach(CellHost::clear);
  }

  /**
   * Opens the first of {@code ladder} that this machine has.
   *
   * @param ladder the strongest first
   * @param wish the only one that is wanted, if it is to be one
   * @param keeper keeps what files of dynos held
   * @throws IOException with a sentence when there is none
   */
  public static HostSwitch open(
      List<Rung> ladder, Optional<String> wish, Inbox inbox, FileKeeper keeper)
      throws IOException, InterruptedException {
    List<String> passedOver = new ArrayList<>();
    for (Rung rung : ladder) {
      if (wish.map(kind -> kind.equals(rung.kind())).orElse(true)) {
        try {
          return new HostSwitch(ladder, inbox, keeper, rung.opener().open(), passedOver);
        } catch (IOException e) {
          passedOver.add(unfit(rung, e));
        }
      }
    }
    throw new IOException(String.join(" ", passedOver));
  }

  /** The address at which dynos reach this machine; empty where it is the loopback address. */
  public Optional<String> gateway() {
    return host.cells().gateway();
  }

  private static String unfit(Rung rung, IOException why) {
    String reason = Reason.of(why);
    return "No " + rung.kind() + ": " + reason + (reason.endsWith(".") ? "" : ".");
  }

  @Override
  public void carryOut(Effect.ForHost order) {
    switch (order) {
      case Effect.StartDyno start -> host.carryOut(start);
      case Effect.UseHost use -> Thread.ofVirtual().name("host-switch").start(() -> use(use));
      case Effect.ForDyno other -> {
        host.carryOut(other);
        before.forEach(each -> each.carryOut(other));
      }
    }
  }

  private void use(Effect.UseHost order) {
    for (Rung rung : ladder) {
      if (rung.kind().equals(order.kind())) {
        try {
          goOver(rung.opener().open());
        } catch (IOException e) {
          inbox.put(new Input.HostUnfit(order.kind(), unfit(rung, e)));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return;
      }
    }
    inbox.put(new Input.HostUnfit(order.kind(), "There is no way to run dynos of that name."));
  }

  /** Dynos that run go on where they are, until the platform restarts them. */
  private synchronized void goOver(Cells cells) {
    if (closed) {
      cells.close();
      return;
    }
    CellHost old = host;
    before.add(old);
    host = hostOf(cells);
    opened = told(cells, List.of());
    inbox.put(opened);
    old.closeWhenIdle(() -> before.remove(old));
  }

  private CellHost hostOf(Cells cells) {
    return new CellHost(cells, inbox, gone -> isGone(cells.kind(), gone), keeper);
  }

  private Input.HostOpened told(Cells cells, List<String> passedOver) {
    List<String> kinds = ladder.stream().map(Rung::kind).toList();
    return new Input.HostOpened(cells.kind(), cells.honesty(), kinds, List.copyOf(passedOver));
  }

  private void isGone(String kind, Gone gone) {
    List<String> others = new ArrayList<>();
    for (Rung rung : ladder) {
      if (!rung.kind().equals(kind) && opens(rung)) {
        others.add(rung.kind());
      }
    }
    inbox.put(new Input.HostGone(kind, Reason.of(gone), others));
  }

  private static boolean opens(Rung rung) {
    try (Cells cells = rung.opener().open()) {
      return !cells.kind().isEmpty();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    host.close();
    before.forEach(CellHost::close);
  }
}
