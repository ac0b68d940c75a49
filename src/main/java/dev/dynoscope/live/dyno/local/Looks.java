package dev.dynoscope.live.dyno.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks again and again: no system tells when the last of several processes has ended. */
public final class Looks {
  private static final long BEAT_MILLIS = 10;

  private Looks() {}

  /** Returns when it holds, at a look that is soon after. */
  public static void until(BooleanSupplier holds) throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    Runnable look =
        () -> {
          if (holds.getAsBoolean()) {
            held.countDown();
          }
        };
    try (ScheduledExecutorService beat =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      var looks = beat.scheduleWithFixedDelay(look, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
      try {
        held.await();
      } finally {
        looks.cancel(false);
      }
    }
  }
}
