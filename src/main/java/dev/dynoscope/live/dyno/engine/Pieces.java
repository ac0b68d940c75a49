package dev.dynoscope.live.dyno.engine;

import java.io.InputStream;

/** What one thread hands to another piece by piece, read as it comes: nobody waits for more. */
abstract class Pieces extends InputStream {
  /** The piece that nothing follows. */
  static final byte[] END = new byte[0];

  private byte[] present = END;
  private int at;
  private boolean ended;

  /** The next piece, or {@link #END}; waits for it. */
  abstract byte[] take() throws InterruptedException;

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

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

  /** Who is interrupted is to read no more. */
  private void next() {
    try {
      present = take();
      at = 0;
      ended = present.length == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }
}
