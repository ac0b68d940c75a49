package dev.dynoscope.live.dyno.engine;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hands bytes from one thread to another. Holds little: who puts more waits, and so, in the end,
 * does the process that writes them. Once nobody writes any more, what the engine still holds is
 * taken at once, for it keeps a container until its output is out.
 */
final class FramePipe extends Pieces {
  private static final int FRAMES = 16;

  /** More frames than an engine ever holds back. */
  private static final int PLENTY = 1 << 24;

  private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(FRAMES);
  private final CountDownLatch complete = new CountDownLatch(1);
  private volatile boolean closed;

  /** Waits for room; what comes after the reader has closed is dropped. */
  void put(byte[] bytes) throws InterruptedException {
    room.acquire();
    if (bytes.length > 0 && !closed) {
      frames.add(bytes);
    }
  }

  /** Nothing follows. */
  void end() {
    frames.add(END);
    complete.countDown();
  }

  /** Waits until all is here that will ever come. */
  boolean awaitComplete(Duration atMost) throws InterruptedException {
    return complete.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** No more waiting: what comes now is little. */
  void lift() {
    room.release(PLENTY);
  }

  @Override
  byte[] take() throws InterruptedException {
    byte[] frame = frames.take();
    room.release();
    return frame;
  }

  @Override
  public void close() {
    closed = true;
    frames.clear();
    lift();
  }
}
