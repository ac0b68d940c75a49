package dev.dynoscope.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Deflate (RFC 1951) in one block with the fixed Huffman codes, wrapped as zlib (RFC 1950). Looks
 * for repeats in a short chain of earlier places that begin with the same three bytes. Drawings
 * with flat colours become nearly as small as with zlib itself.
 */
final class Deflate {
  private static final int WINDOW = 32_768;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;
  private static final int HASH_BITS = 15;
  private static final int TRIES = 24;
  private static final int[] LENGTHS = bases(new int[] {8, 4, 4, 4, 4, 4}, 3);
  private static final int[] DISTANCES =
      bases(new int[] {4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, 1);

  private final byte[] data;
  private final int[] latest = new int[1 << HASH_BITS];
  private final int[] earlier = new int[WINDOW];
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long bits;
  private int bitCount;

  private Deflate(byte[] data) {
    this.data = data;
    Arrays.fill(latest, -1);
  }

  static byte[] zlib(byte[] data) {
    Deflate deflate = new Deflate(data);
    deflate.out.write(0x78);
    deflate.out.write(0x01);
    deflate.block();
    Adler32 check = new Adler32();
    check.update(data);
    deflate.out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    return deflate.out.toByteArray();
  }

  /** The smallest value of each code, from how many codes share a number of extra bits. */
  private static int[] bases(int[] codesPerExtra, int first) {
    int[] bases = new int[Arrays.stream(codesPerExtra).sum()];
    int code = 0;
    int base = first;
    for (int extra = 0; extra < codesPerExtra.length; extra++) {
      for (int i = 0; i < codesPerExtra[extra]; i++) {
        bases[code++] = base;
        base += 1 << extra;
      }
    }
    return bases;
  }

  private void block() {
    put(0b011, 3);
    int at = 0;
    while (at < data.length) {
      int from = remember(at);
      int bestLength = 0;
      int bestFrom = 0;
      for (int tries = 0; tries < TRIES && from >= 0 && at - from < WINDOW; tries++) {
        int length = same(from, at);
        if (length > bestLength) {
          bestLength = length;
          bestFrom = from;
        }
        from = next(from);
      }
      if (bestLength < SHORTEST) {
        literal(data[at] & 0xff);
        at++;
        continue;
      }
      length(bestLength);
      distance(at - bestFrom);
      for (int i = 1; i < bestLength; i++) {
        remember(at + i);
      }
      at += bestLength;
    }
    literal(256);
    put(0, (8 - bitCount % 8) % 8);
  }

  /** Notes a place under its three bytes and gives the latest earlier one, or -1. */
  private int remember(int at) {
    if (at + SHORTEST > data.length) {
      return -1;
    }
    int key = (data[at] & 0xff) << 16 | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff);
    int slot = (key * 0x9E3779B1) >>> (32 - HASH_BITS);
    int before = latest[slot];
    earlier[at % WINDOW] = before;
    latest[slot] = at;
    return before;
  }

  private int next(int from) {
    int before = earlier[from % WINDOW];
    return before < from ? before : -1;
  }

  private int same(int from, int at) {
    int most = Math.min(LONGEST, data.length - at);
    int length = 0;
    while (length < most && data[from + length] == data[at + length]) {
      length++;
    }
    return length;
  }

  /** A literal byte, the end (256), or a length code, in the fixed code of RFC 1951, 3.2.6. */
  private void literal(int symbol) {
    if (symbol < 144) {
      code(0x30 + symbol, 8);
    } else if (symbol < 256) {
      code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      code(symbol - 256, 7);
    } else {
      code(0xC0 + symbol - 280, 8);
    }
  }

  private void length(int length) {
    if (length == LONGEST) {
      literal(285);
      return;
    }
    int code = last(LENGTHS, length);
    literal(257 + code);
    put(length - LENGTHS[code], code < 8 ? 0 : code / 4 - 1);
  }

  private void distance(int distance) {
    int code = last(DISTANCES, distance);
    code(code, 5);
    put(distance - DISTANCES[code], code < 4 ? 0 : code / 2 - 1);
  }

  private static int last(int[] bases, int value) {
    int found = Arrays.binarySearch(bases, value);
    return found >= 0 ? found : -found - 2;
  }

  /** Huffman codes are written from their highest bit, everything else from the lowest. */
  private void code(int code, int length) {
    put(Integer.reverse(code) >>> (32 - length), length);
  }

  private void put(int value, int length) {
    bits |= (long) value << bitCount;
    bitCount += length;
    while (bitCount >= 8) {
      out.write((int) bits & 0xff);
      bits >>>= 8;
      bitCount -= 8;
    }
  }
}
