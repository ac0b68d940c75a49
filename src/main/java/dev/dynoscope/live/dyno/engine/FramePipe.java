package dev.dynoscope.live.dyno.engine;

import java.io.IOException;
import java.io.InputStream;
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
final class FramePipe extends InputStream {
  private static final int FRAMES = 16;

  /** More frames than an engine ever holds back. */
  private static final int PLENTY = 1 << 24;

  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(FRAMES);
  private final CountDownLatch complete = new CountDownLatch(1);
  private byte[] present = END;
  private int at;
  private boolean ended;
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
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (!ended && at == present.length) {
      next();
    }
    if (ended) {
      return -1;
    }
    int count = Math.min(length, present.length - at);
    System.arraycopy(present, at, into, from, count);
    at += count;
    return count;
  }

  private void next() throws IOException {
    try {
      present = frames.take();
      room.release();
      at = 0;
      ended = present.length == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    frames.clear();
    lift();
  }
}
