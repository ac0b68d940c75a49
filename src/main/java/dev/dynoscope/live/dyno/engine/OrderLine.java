package dev.dynoscope.live.dyno.engine;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the keeper in a container reads. As long as this is open the container lives; that we end
 * without closing it closes it as well.
 */
final class OrderLine extends InputStream {
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> orders = new LinkedBlockingQueue<>();
  private byte[] present = END;
  private int at;
  private boolean ended;

  void say(String order) {
    orders.add((order + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  /** Gives what there is: who sends it on must not wait for more. */
  @Override
  public int read(byte[] into, int from, int length) {
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

  private void next() {
    try {
      present = orders.take();
      at = 0;
      ended = present.length == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  @Override
  public void close() {
    orders.add(END);
  }
}
