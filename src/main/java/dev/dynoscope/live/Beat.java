package dev.dynoscope.live;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/** A thread for short things that are to be done soon, or again and again. */
public final class Beat {
  private Beat() {}

  /** One that does not keep the program running; what comes after its end is dropped. */
  public static ScheduledExecutorService named(String name) {
    ScheduledThreadPoolExecutor beat =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name(name).factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    beat.setRemoveOnCancelPolicy(true);
    return beat;
  }
}
