package dev.dynoscope.live.dyno.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Hands bytes from one thread to another. Holds little: who puts more waits, and so, in the end,
 * does the process that writes them.
 */
final class FramePipe extends InputStream {
  private static final int FRAMES = 16;
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> frames = new ArrayBlockingQueue<>(FRAMES);
  private byte[] present = END;
  private int at;
  private boolean ended;
  private volatile boolean closed;

  /** Waits for room; what comes after the reader has closed is dropped. */
  void put(byte[] bytes) throws InterruptedException {
    if (bytes.length > 0) {
      give(bytes);
    }
  }

  /** Nothing follows. */
  void end() throws InterruptedException {
    give(END);
  }

  private void give(byte[] bytes) throws InterruptedException {
    if (!closed) {
      frames.put(bytes);
    }
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
  }
}
