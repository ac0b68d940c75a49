package dev.dynoscope.live.dyno;

import java.nio.charset.StandardCharsets;

/**
 * Makes lines of bytes. A line over {@link #LONGEST_BYTES} is split, never within a character;
 * bytes that are not UTF-8 become the replacement character.
 */
final class LineSplitter {
  /** As long as Heroku's log lines get (Dev Center, Logging). */
  static final int LONGEST_BYTES = 10_000;

  private final Lines lines;
  private final byte[] line = new byte[LONGEST_BYTES];
  private int length;

  /** Where lines go; may make the writer wait. */
  @FunctionalInterface
  interface Lines {
    /** Takes one line without its end. */
    void take(String text) throws InterruptedException;
  }

  LineSplitter(Lines lines) {
    this.lines = lines;
  }

  void take(byte[] bytes, int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      take(bytes[i]);
    }
  }

  /** Gives what came after the last line end. */
  void end() throws InterruptedException {
    if (length > 0) {
      give(length);
    }
  }

  private void take(byte next) throws InterruptedException {
    if (next == '\n') {
      give(length > 0 && line[length - 1] == '\r' ? length - 1 : length);
      length = 0;
      return;
    }
    if (length == LONGEST_BYTES) {
      int cut = startOfCutCharacter();
      give(cut);
      length -= cut;
      System.arraycopy(line, cut, line, 0, length);
    }
    line[length++] = next;
  }

  private void give(int count) throws InterruptedException {
    lines.take(new String(line, 0, count, StandardCharsets.UTF_8));
  }

  /** Where the last character starts if it is not whole, else the end. */
  private int startOfCutCharacter() {
    int start = length - 1;
    while (start > length - 4 && (line[start] & 0xC0) == 0x80) {
      start--;
    }
    int lead = line[start] & 0xFF;
    int needs = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return start + needs > length ? start : length;
  }
}
