package dev.dynoscope.live.dyno.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ends processes until none is left, also those that were started while it looked. */
public final class Culling {
  private static final long BEAT_MILLIS = 5;

  private final Supplier<List<ProcessHandle>> left;
  private final CountDownLatch looksToGo;

  private Culling(Supplier<List<ProcessHandle>> left, int looks) {
    this.left = left;
    this.looksToGo = new CountDownLatch(looks);
  }

  /**
   * Kills what {@code left} names until it has named none {@code looks} times.
   *
   * @return whether none is left
   */
  public static boolean untilNone(Supplier<List<ProcessHandle>> left, int looks, Duration atMost)
      throws InterruptedException {
    Culling culling = new Culling(left, looks);
    try (ScheduledExecutorService beat =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      var look = beat.scheduleWithFixedDelay(culling::look, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
      boolean none = culling.looksToGo.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      look.cancel(false);
      return none;
    }
  }

  private void look() {
    List<ProcessHandle> found = left.get();
    if (found.isEmpty()) {
      looksToGo.countDown();
    }
    found.forEach(ProcessHandle::destroyForcibly);
  }
}
