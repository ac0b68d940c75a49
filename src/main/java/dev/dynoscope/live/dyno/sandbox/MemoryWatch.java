package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.dyno.Boot;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the kernel has killed one of a dyno's processes for want of memory: then it had all
 * that it can have, though whoever measures once a second may not have seen it.
 */
final class MemoryWatch implements AutoCloseable {
  private static final long BEAT_MILLIS = 250;

  private final Cgroup cgroup;
  private final Boot boot;
  private long killed;
  private @Nullable Future<?> looks;

  private MemoryWatch(Cgroup cgroup, Boot boot) {
    this.cgroup = cgroup;
    this.boot = boot;
  }

  static MemoryWatch begin(Cgroup cgroup, Boot boot, ScheduledExecutorService beat) {
    MemoryWatch watch = new MemoryWatch(cgroup, boot);
    watch.looks =
        beat.scheduleWithFixedDelay(watch::look, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  synchronized void look() {
    long now = cgroup.killedForMemory();
    if (now > killed) {
      killed = now;
      boot.news().memory(boot.order().bounds().mostBytes());
    }
  }

  @Override
  public void close() {
    if (looks != null) {
      looks.cancel(false);
    }
  }
}
