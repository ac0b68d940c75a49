package dev.dynoscope.live.dyno;

import java.util.concurrent.Semaphore;

/**
 * How much output a dyno may hand over. Whoever writes more waits, as at any full pipe, so that a
 * flood neither fills the memory nor keeps a core busy, and no line is lost.
 */
final class Throttle {
  /** How often {@link #refill} is to be called. */
  static final long BEAT_MILLIS = 50;

  private static final int BYTES_A_BEAT = 64 * 1024;
  private static final int BURST_BYTES = 2 * 1024 * 1024;

  /** What a line costs at the least: about what it takes up in memory. */
  private static final int LINE_BYTES = 256;

  private final Semaphore bytes = new Semaphore(BURST_BYTES);

  void refill() {
    int missing = BURST_BYTES - bytes.availablePermits();
    if (missing > 0) {
      bytes.release(Math.min(missing, BYTES_A_BEAT));
    }
  }

  void spend(int lineLength) throws InterruptedException {
    bytes.acquire(LINE_BYTES + lineLength);
  }

  /** No more waiting: the writer has ended, and what is left is little. */
  void lift() {
    bytes.release(Integer.MAX_VALUE / 2);
  }
}
