package dev.dynoscope.live.dyno.engine;

import dev.dynoscope.live.dyno.Boot;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks a keeper once a second how much memory its dyno takes. */
final class MemoryBeat {
  private static final long BEAT_MILLIS = 1000;

  private final Keeper keeper;
  private final Boot boot;
  private final ScheduledExecutorService beat;
  private long last = -1;
  private boolean stopped;

  MemoryBeat(Keeper keeper, Boot boot, ScheduledExecutorService beat) {
    this.keeper = keeper;
    this.boot = boot;
    this.beat = beat;
  }

  void begin() {
    var _ =
        beat.schedule(
            () -> Thread.startVirtualThread(this::measure), BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void measure() {
    try {
      Optional<Keeper.Memory> memory = keeper.memory();
      memory.ifPresent(found -> report(found.bytes(), found.oomKills()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (!isStopped()) {
      begin();
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /**
   * Whoever the kernel has ended for want of memory has had all that there is, though it was for
   * less than a second.
   */
  synchronized void report(long bytes, long oomKills) {
    long most = boot.order().bounds().mostBytes();
    long now = oomKills > 0 ? Math.max(bytes, most) : bytes;
    if (!stopped && now != last) {
      last = now;
      boot.news().memory(now);
    }
  }

  synchronized void stop() {
    stopped = true;
  }
}
