package dev.dynoscope.live.router;

import dev.dynoscope.journal.RequestFact;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a head as they went by, and how many there were; the first ones are kept. */
final class HeadBytes {
  private static final int USUAL = 512;

  private byte[] kept = new byte[USUAL];
  private int count;

  /** Takes the bytes from {@code from} to before {@code to}. */
  void take(ByteBuf in, int from, int to) {
    int start = from;
    while (count == 0 && start < to && isLineEnd(in.getByte(start))) {
      start++; // empty lines before a head are no part of it
    }
    int room = Math.min(RequestFact.HeadSeen.MOST - count, to - start);
    if (room > 0) {
      if (count + room > kept.length) {
        kept = Arrays.copyOf(kept, Math.max(count + room, kept.length * 2));
      }
      in.getBytes(start, kept, count, room);
    }
    count += to - start;
  }

  private static boolean isLineEnd(byte one) {
    return one == '\r' || one == '\n';
  }

  /** How long the head is. */
  int count() {
    return count;
  }

  /** Its beginning, a character a byte. */
  String text() {
    return new String(
        kept, 0, Math.min(count, RequestFact.HeadSeen.MOST), StandardCharsets.ISO_8859_1);
  }

  /** Makes it ready for another head. */
  void reset() {
    count = 0;
    if (kept.length > USUAL) {
      kept = new byte[USUAL];
    }
  }
}
