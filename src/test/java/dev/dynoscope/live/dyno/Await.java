package dev.dynoscope.live.dyno;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what nobody reports, by looking every few milliseconds. */
public final class Await {
  private Await() {}

  /** Returns whether it came true in time. */
  public static boolean until(Duration atMost, BooleanSupplier condition)
      throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    try (ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor()) {
      var look =
          beat.scheduleWithFixedDelay(
              () -> {
                if (condition.getAsBoolean()) {
                  held.countDown();
                }
              },
              0,
              5,
              TimeUnit.MILLISECONDS);
      boolean came = held.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      look.cancel(false);
      return came;
    }
  }
}
