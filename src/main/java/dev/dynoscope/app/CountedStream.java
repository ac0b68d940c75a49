package dev.dynoscope.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have been read. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer counter;
  private long bytes;

  CountedStream(InputStream in, LongConsumer counter) {
    super(in);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int from, int most) throws IOException {
    int count = super.read(buffer, from, most);
    count(Math.max(0, count));
    return count;
  }

  private void count(int more) {
    bytes += more;
    counter.accept(bytes);
  }
}
