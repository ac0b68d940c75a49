package dev.dynoscope.view;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** What a file holds. Two are equal only if they are the same, so that none is compared. */
final class Bytes {
  private final byte[] all;

  Bytes(byte[] all) {
    this.all = all.clone();
  }

  int size() {
    return all.length;
  }

  /** The byte at a place, 0 to 255. */
  int at(int place) {
    return all[place] & 0xff;
  }

  InputStream stream() {
    return new ByteArrayInputStream(all);
  }

  /** The first of them. */
  byte[] first(int most) {
    return Arrays.copyOf(all, Math.min(most, all.length));
  }
}
