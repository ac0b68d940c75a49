package dev.dynoscope.live.router;

import dev.dynoscope.paas.Era;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ByteProcessor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a request head byte by byte for what Netty's decoder forgives and another server behind
 * us might read differently: folded header lines, bare line ends, odd blanks in the request line.
 * Such a request is refused, never mended. The same goes for lines that are too long, or too many.
 */
final class HeadScan implements ByteProcessor {
  private static final HttpResponseStatus TOO_LARGE =
      HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;

  private final Era.Limits limits;
  private @Nullable HeadFault fault;
  private int lines;
  private int length;
  private int blanks;
  private int previous;

  HeadScan(Era.Limits limits) {
    this.limits = limits;
  }

  /** Makes it ready for the next request. */
  void reset() {
    fault = null;
    lines = 0;
    length = 0;
    blanks = 0;
    previous = 0;
  }

  /** The first thing that was wrong. */
  Optional<HeadFault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Whether any byte of the request has been seen. */
  boolean begun() {
    return lines > 0 || length > 0;
  }

  /** Takes the bytes from {@code from} to before {@code to}. */
  void take(ByteBuf bytes, int from, int to) {
    if (fault == null && to > from) {
      bytes.forEachByte(from, to - from, this);
    }
  }

  /** Takes one byte; goes on until there is a fault. */
  @Override
  public boolean process(byte signed) {
    int next = signed & 0xff;
    if (previous == '\r' && next != '\n') {
      fault("a carriage return in the middle of a line");
    } else if (next == '\n') {
      endLine();
    } else if (next != '\r') {
      length++;
      inLine(next);
    }
    previous = next;
    return fault == null;
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
    if (next == 0) {
      fault("a zero byte");
    } else if (lines == 0) {
      inRequestLine(next);
    } else if (length > limits.headerLine()) {
      fault(TOO_LARGE, "a header line longer than " + limits.headerLine() + " bytes");
    } else if (length == 1 && (next == ' ' || next == '\t')) {
      fault("a header line that begins with a blank");
    } else if (lines > limits.headers()) {
      fault(TOO_LARGE, "more than " + limits.headers() + " header lines");
    }
  }

  private void inRequestLine(int next) {
    if (blanks == 0 && length > limits.method() + 1) {
      fault("a method longer than " + limits.method() + " bytes");
    } else if (length > limits.requestLine()) {
      fault(
          HttpResponseStatus.REQUEST_URI_TOO_LONG,
          "a request line longer than " + limits.requestLine() + " bytes");
    } else if (next < ' ' || next > '~') {
      fault("a character in the request line that must be percent-encoded");
    } else if (next == ' ' && (length == 1 || previous == ' ')) {
      fault("a blank too many in the request line");
    } else if (next == ' ') {
      blanks++;
    }
  }

  private void fault(String what) {
    fault(HttpResponseStatus.BAD_REQUEST, what);
  }

  private void fault(HttpResponseStatus status, String what) {
    if (fault == null) {
      fault = new HeadFault(status, what, lines > 0);
    }
  }
}
