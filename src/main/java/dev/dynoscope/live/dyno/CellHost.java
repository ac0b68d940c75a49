package dev.dynoscope.live.dyno;

import dev.dynoscope.live.Beat;
import dev.dynoscope.live.FileKeeper;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs each boot of a dyno in a cell, and reports {@link Input.OfDyno} inputs for every boot it was
 * asked for: either {@code DynoUnstartable} or {@code SlugDamaged}, or in the end exactly one
 * {@code DynoEnded}.
 */
public final class CellHost implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HostParts parts;
  private final Map<BootId, DynoBoot> boots = new ConcurrentHashMap<>();
  private final Set<BootId> returning = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Runnable leaving;
  private final AtomicBoolean left = new AtomicBoolean();
  private volatile boolean closed;

  /**
   * A host that reports to {@code inbox}, and closes {@code cells} when it is closed.
   *
   * @param onGone is told, by any thread and perhaps more than once, when none can run any more
   */
  public CellHost(Cells cells, Inbox inbox, Consumer<Gone> onGone) {
    this(cells, inbox, onGone, FileKeeper.NOTHING);
  }

  /** The same, where {@code keeper} keeps what files held. */
  CellHost(Cells cells, Inbox inbox, Consumer<Gone> onGone, FileKeeper keeper) {
    this.parts =
        new HostParts(
            cells,
            inbox,
            new LoopbackPorts(),
            new BlackHoles(),
            Beat.named("dyno-beat"),
            onGone,
            keeper);
  }

  Cells cells() {
    return parts.cells();
  }

  /** Carries out an order; returns at once. An order for a boot that is over is none. */
  public void carryOut(Effect.ForDyno order) {
    switch (order) {
      case Effect.StartDyno start -> start(start);
      case Effect.PutBack back -> returning.add(BootId.of(back));
      case Effect.SignalDyno signal -> with(signal, boot -> boot.signal(signal.signal()));
      case Effect.CutDyno cut -> with(cut, DynoBoot::cut);
    }
  }

  private void start(Effect.StartDyno order) {
    if (closed) {
      String why = order.dyno().label() + " was not started: the program is closing.";
      parts.inbox().put(new Input.DynoUnstartable(order.dyno(), order.boot(), why));
      return;
    }
    boolean returns = returning.remove(BootId.of(order));
    DynoBoot boot =
        new DynoBoot(
            parts,
            order,
            returns ? parts.keeper().toPutBack(order.dyno(), order.boot()) : List.of());
    if (boots.putIfAbsent(boot.id(), boot) != null) {
      throw new IllegalArgumentException("boot " + boot.id() + " was ordered twice");
    }
    parts.holes().close(order.dyno());
    Thread.ofVirtual()
        .name("dyno-" + boot.id().folderName())
        .start(() -> {
          boot.run();
          boots.remove(boot.id(), boot);
          leaveIfIdle();
        });
  }

  private void with(Effect.ForDyno order, Consumer<DynoBoot> act) {
    DynoBoot boot = boots.get(BootId.of(order));
    if (boot != null) {
      Thread.startVirtualThread(() -> act.accept(boot));
    }
  }

  /** Starts no more dynos, and closes itself when the last has ended; then tells {@code then}. */
  void closeWhenIdle(Runnable then) {
    closed = true;
    leaving = then;
    leaveIfIdle();
  }

  private void leaveIfIdle() {
    Runnable then = leaving;
    if (then != null && boots.isEmpty()) {
      leave();
      then.run();
    }
  }

  /**
   * Ends all dynos and removes their disks, and reports nothing of that: what is to start from now
   * on belongs to another branch of the run. Returns when nothing is left.
   */
  void clear() {
    List<DynoBoot> running = List.copyOf(boots.values());
    running.forEach(DynoBoot::mute);
    end(running);
    // the same boot may come again in the other branch
    running.forEach(boot -> boots.remove(boot.id(), boot));
    returning.clear();
    parts.holes().closeAll();
  }

  private static void end(List<DynoBoot> running) {
    running.forEach(boot -> boot.signal(Signal.KILL));
    try {
      for (DynoBoot boot : running) {
        boot.awaitOver(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends all dynos and removes their disks; returns when nothing is left. */
  @Override
  public void close() {
    closed = true;
    end(List.copyOf(boots.values()));
    leave();
  }

  private void leave() {
    if (left.compareAndSet(false, true)) {
      parts.holes().closeAll();
      parts.beat().shutdownNow();
      parts.cells().close();
    }
  }
}
