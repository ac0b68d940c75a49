package dev.dynoscope.live.dyno;

import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.DynoHost;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs dynos as plain processes, on every machine and with no isolation.
 *
 * <p>Nothing of them outlives the program: {@link #close} ends them, and if the program is killed a
 * {@link Warden} does.
 */
public final class ProcessHost implements DynoHost {
  private static final Logger LOG = Logger.getLogger(ProcessHost.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HostParts parts;
  private final BlackHoles holes = new BlackHoles();
  private final Map<BootId, DynoBoot> boots = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private ProcessHost(HostParts parts) {
    this.parts = parts;
  }

  /**
   * Opens a host that reports to {@code inbox}.
   *
   * @param run where disks are kept; cleared when the host is closed
   * @throws IOException when no process can be started on this machine
   */
  public static ProcessHost open(RunFolder run, SlugStore slugs, Inbox inbox)
      throws IOException, InterruptedException {
    Starter starter = new Starter();
    ScheduledThreadPoolExecutor beat =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("dyno-beat").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    beat.setRemoveOnCancelPolicy(true);
    MemoryMeter memory = new MemoryMeter();
    memory.begin(beat);
    return new ProcessHost(
        new HostParts(
            run,
            slugs,
            inbox,
            starter,
            new LifeLine(starter, run),
            new LoopbackPorts(),
            new DiskWatch(FileSystems.getDefault().newWatchService(), beat),
            memory,
            beat));
  }

  @Override
  public String kind() {
    return "process";
  }

  @Override
  public String honesty() {
    return "Dynos are plain processes of yours: they are not isolated, and can read and change"
        + " whatever you can.";
  }

  /** Pid of the process that clears up if we are killed, 0 if there is none. */
  long wardenPid() {
    return parts.lifeLine().pid();
  }

  @Override
  public void carryOut(Effect.ForHost order) {
    switch (order) {
      case Effect.StartDyno start -> start(start);
      case Effect.SignalDyno signal -> signal(signal);
      case Effect.CutDyno cut -> cut(cut);
    }
  }

  private void start(Effect.StartDyno order) {
    if (closed) {
      parts
          .inbox()
          .put(
              new Input.DynoUnstartable(
                  order.dyno(),
                  order.boot(),
                  order.dyno().label() + " was not started: the program is closing."));
      return;
    }
    DynoBoot boot = new DynoBoot(parts, order, holes);
    if (boots.putIfAbsent(boot.id(), boot) != null) {
      throw new IllegalArgumentException("boot " + boot.id() + " was ordered twice");
    }
    holes.close(order.dyno());
    Thread.ofVirtual()
        .name("dyno-" + boot.id().folderName())
        .start(() -> {
          boot.run();
          boots.remove(boot.id());
        });
  }

  private void signal(Effect.SignalDyno order) {
    DynoBoot boot = boots.get(BootId.of(order));
    if (boot != null) {
      Thread.startVirtualThread(() -> boot.signal(order.signal()));
    }
  }

  private void cut(Effect.CutDyno order) {
    DynoBoot boot = boots.get(BootId.of(order));
    if (boot != null) {
      Thread.startVirtualThread(boot::cut);
    }
  }

  @Override
  public void close() {
    closed = true;
    List<DynoBoot> left = List.copyOf(boots.values());
    left.forEach(boot -> boot.signal(Signal.KILL));
    try {
      for (DynoBoot boot : left) {
        boot.awaitOver(PATIENCE);
      }
      parts.watch().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The disks are still watched: {0}", Reason.of(e));
    }
    holes.closeAll();
    parts.beat().shutdownNow();
    parts.lifeLine().close();
    parts.starter().close();
  }
}
