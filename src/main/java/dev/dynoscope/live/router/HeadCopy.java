package dev.dynoscope.live.router;

import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;

/** Finds the end of a head in what goes by, however cut up: the first line that is empty. */
final class HeadCopy {
  private final HeadBytes bytes = new HeadBytes();
  private final Lines lines = new Lines();

  /** Takes what is in {@code in} up to the end of the head; says where that is. */
  int take(ByteBuf in, int from) {
    int last = in.forEachByte(from, in.writerIndex() - from, lines);
    int end = last < 0 ? in.writerIndex() : last + 1;
    bytes.take(in, from, end);
    return end;
  }

  boolean ended() {
    return lines.ended;
  }

  /** Whether it is a word in between, after which the answer proper still comes: 100 to 199. */
  boolean interim() {
    String text = bytes.text();
    return text.startsWith("HTTP/1.1 1") && !text.startsWith("HTTP/1.1 101");
  }

  HeadBytes bytes() {
    return bytes;
  }

  void reset() {
    bytes.reset();
    lines.inLine = 0;
    lines.begun = false;
    lines.ended = false;
  }

  /** Counts what stands in each line. */
  private static final class Lines implements ByteProcessor {
    private int inLine;
    private boolean begun;
    private boolean ended;

    @Override
    public boolean process(byte next) {
      if (next == '\n') {
        ended = begun && inLine == 0;
        inLine = 0;
      } else if (next != '\r') {
        begun = true;
        inLine++;
      }
      return !ended;
    }
  }
}
