package dev.dynoscope.picture.font;

import java.nio.ByteBuffer;

/** The checksum of a whole TrueType file, which must come to a fixed number. */
final class Sums {
  private Sums() {}

  static int of(byte[] file) {
    ByteBuffer words = ByteBuffer.wrap(file);
    int sum = 0;
    while (words.remaining() >= 4) {
      sum += words.getInt();
    }
    return sum;
  }
}
