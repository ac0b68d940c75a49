package dev.dynoscope.live.router;

import io.netty.buffer.ByteBuf;
import java.util.Optional;

/**
 * Looks at a request head byte by byte for what Netty's decoder forgives and another server behind
 * us might read differently: folded header lines, bare line ends, odd blanks in the request line.
 * Such a request is refused, never mended. Limits are those of Heroku's router.
 */
final class HeadScan {
  /** Longest request line or header line in bytes, less its line end. */
  static final int MAX_LINE = 8192;

  /** Most header lines of a request. */
  static final int MAX_HEADERS = 1000;

  private Optional<String> fault = Optional.empty();
  private int lines;
  private int length;
  private int blanks;
  private int previous;

  /** Makes it ready for the next request. */
  void reset() {
    fault = Optional.empty();
    lines = 0;
    length = 0;
    blanks = 0;
    previous = 0;
  }

  /** The first thing that was wrong. */
  Optional<String> fault() {
    return fault;
  }

  /** Whether any byte of the request has been seen. */
  boolean begun() {
    return lines > 0 || length > 0;
  }

  /** Takes the bytes from {@code from} to before {@code to}. */
  void take(ByteBuf bytes, int from, int to) {
    for (int i = from; i < to && fault.isEmpty(); i++) {
      take(bytes.getUnsignedByte(i));
    }
  }

  private void take(int next) {
    if (previous == '\r' && next != '\n') {
      fault("a carriage return in the middle of a line");
    } else if (next == '\n') {
      endLine();
    } else if (next != '\r') {
      length++;
      inLine(next);
    }
    previous = next;
  }

  private void endLine() {
    if (previous != '\r') {
      fault("a line that does not end in CR LF");
    } else if (lines == 0 && length == 0) {
      return; // empty lines before a request are allowed
    } else if (lines == 0 && blanks != 2) {
      fault("a request line that is not method, target and version");
    }
    lines++;
    length = 0;
  }

  private void inLine(int next) {
    if (length > MAX_LINE) {
      fault("a line longer than " + MAX_LINE + " bytes");
    } else if (next == 0) {
      fault("a zero byte");
    } else if (lines == 0) {
      inRequestLine(next);
    } else if (length == 1 && (next == ' ' || next == '\t')) {
      fault("a header line that begins with a blank");
    } else if (lines > MAX_HEADERS) {
      fault("more than " + MAX_HEADERS + " header lines");
    }
  }

  private void inRequestLine(int next) {
    if (next < ' ' || next > '~') {
      fault("a character in the request line that must be percent-encoded");
    } else if (next == ' ' && (length == 1 || previous == ' ')) {
      fault("a blank too many in the request line");
    } else if (next == ' ') {
      blanks++;
    }
  }

  private void fault(String what) {
    if (fault.isEmpty()) {
      fault = Optional.of(what);
    }
  }
}
