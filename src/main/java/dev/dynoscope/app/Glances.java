package dev.dynoscope.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks at something from time to time, on a thread of its own, as long as somebody asks for it. No
 * thread remains: each look has its own.
 */
final class Glances {
  /** So long it is at least from one look to the next. */
  static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Runnable look;
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile long last = System.nanoTime();

  /** Nobody has looked yet. */
  Glances(Runnable look) {
    this.look = look;
  }

  /** Has a look begun, if the one before is over and some time ago. Never waits. */
  void ask() {
    long now = System.nanoTime();
    if (now - last < PAUSE_NANOS || !looking.compareAndSet(false, true)) {
      return;
    }
    last = now;
    Thread.ofVirtual()
        .name("glance")
        .start(() -> {
          try {
            look.run();
          } finally {
            looking.set(false);
          }
        });
  }
}
