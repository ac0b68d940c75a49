package dev.dynoscope.live.router;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One timer a connection. It is moved at every request, so it is lazy: moving it later only notes
 * the new time, and the timer that runs already looks at it when it fires. Belongs to the event
 * loop's thread.
 */
final class Deadline {
  private final EventLoop loop;
  private @Nullable Runnable action;
  private long atNanos;
  private @Nullable ScheduledFuture<?> timer;
  private long timerAtNanos;

  Deadline(EventLoop loop) {
    this.loop = loop;
  }

  /** Runs {@code then} after {@code delay}, unless it is set anew or cleared before. */
  void set(Duration delay, Runnable then) {
    action = then;
    atNanos = System.nanoTime() + delay.toNanos();
    if (timer != null && atNanos - timerAtNanos < 0) {
      timer.cancel(false);
      timer = null;
    }
    if (timer == null) {
      schedule();
    }
  }

  void clear() {
    action = null;
  }

  /** Ends the timer for good. */
  void stop() {
    clear();
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private void schedule() {
    timerAtNanos = atNanos;
    timer = loop.schedule(this::fire, atNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private void fire() {
    timer = null;
    Runnable due = action;
    if (due == null) {
      return;
    }
    if (System.nanoTime() - atNanos < 0) {
      schedule();
    } else {
      clear();
      due.run();
    }
  }
}
