package dev.dynoscope.live.router;

import io.netty.buffer.ByteBuf;
import java.util.Optional;

/**
 * Looks at a body in chunks byte by byte, as far as it has come, for what Netty's decoder forgives
 * or waits too long to see: an extension without a name, a size that cannot become a number. Such a
 * body is refused as soon as that can be seen (RFC 9112, 7.1). Blanks, which the RFC asks us to
 * forgive around an extension, are not forgiven: nobody sends them but who looks for a hole.
 */
final class ChunkScan {
  /** More digits than any length that fits a file. */
  private static final int MOST_DIGITS = 15;

  /** Longest extension, and longest trailer line, in bytes. */
  private static final int MAX_LINE = 8192;

  /** Where in the body the next byte is. */
  private enum Place {
    SIZE,
    NAME,
    VALUE,
    QUOTED,
    ESCAPED,
    AFTER_QUOTED,
    LINE_END,
    DATA,
    DATA_CR,
    DATA_LF,
    TRAILER,
    TRAILER_LF,
    OVER
  }

  private Place place = Place.SIZE;
  private Optional<String> fault = Optional.empty();
  private long size;
  private int length;

  /** The first thing that was wrong. */
  Optional<String> fault() {
    return fault;
  }

  /** Takes the bytes from {@code from} to before {@code to}; says where the body or they end. */
  int take(ByteBuf bytes, int from, int to) {
    int at = from;
    while (at < to && place != Place.OVER && fault.isEmpty()) {
      if (place == Place.DATA) {
        long skipped = Math.min(size, to - at);
        size -= skipped;
        at += (int) skipped;
        place = size == 0 ? Place.DATA_CR : Place.DATA;
      } else {
        place = next(bytes.getUnsignedByte(at++));
      }
    }
    return at;
  }

  private Place next(int b) {
    return switch (place) {
      case SIZE -> size(b);
      case NAME, VALUE, QUOTED, ESCAPED, AFTER_QUOTED -> extension(b);
      case LINE_END -> expect(b, '\n', afterSize());
      case DATA_CR -> expect(b, '\r', Place.DATA_LF);
      case DATA_LF -> expect(b, '\n', startOf(Place.SIZE));
      case TRAILER -> trailer(b);
      case TRAILER_LF -> expect(b, '\n', length == 0 ? Place.OVER : startOf(Place.TRAILER));
      case DATA, OVER -> place;
    };
  }

  private Place size(int b) {
    int digit = Character.digit(b < 0x80 ? b : ' ', 16);
    if (digit >= 0 && length < MOST_DIGITS) {
      size = (length++ == 0 ? 0 : size << 4) + digit;
      return Place.SIZE;
    }
    return length == 0 || digit >= 0
        ? fault("a chunk size that is not a number")
        : afterItem(b, "a chunk size that is not a number");
  }

  private Place extension(int b) {
    if (++length > MAX_LINE) {
      return fault("a chunk extension longer than " + MAX_LINE + " bytes");
    }
    String odd = "a chunk extension that is not a name or name=value";
    return switch (place) {
      case QUOTED -> quoted(b);
      case ESCAPED -> isText(b) ? Place.QUOTED : fault(odd);
      case VALUE -> b == '"' && length == 1 ? Place.QUOTED : word(b, odd);
      case NAME -> b == '=' && length > 1 ? startOf(Place.VALUE) : word(b, odd);
      case AFTER_QUOTED, SIZE, LINE_END, DATA, DATA_CR, DATA_LF, TRAILER, TRAILER_LF, OVER ->
          afterItem(b, odd);
    };
  }

  private Place word(int b, String odd) {
    if (isToken(b)) {
      return place;
    }
    return length == 1 ? fault(odd) : afterItem(b, odd);
  }

  private Place quoted(int b) {
    if (b == '"') {
      return Place.AFTER_QUOTED;
    }
    if (b == '\\') {
      return Place.ESCAPED;
    }
    return isText(b) ? Place.QUOTED : fault("a character in a chunk extension that is no text");
  }

  private Place afterItem(int b, String odd) {
    return switch (b) {
      case ';' -> startOf(Place.NAME);
      case '\r' -> Place.LINE_END;
      default -> fault(odd);
    };
  }

  private Place afterSize() {
    length = 0;
    return size == 0 ? Place.TRAILER : Place.DATA;
  }

  private Place trailer(int b) {
    if (b == '\r') {
      return Place.TRAILER_LF;
    }
    length++;
    if (length > MAX_LINE) {
      return fault("a trailer line longer than " + MAX_LINE + " bytes");
    }
    boolean blankFirst = length == 1 && (b == ' ' || b == '\t');
    return blankFirst || b == '\n' || b == 0 ? fault("a trailer that is malformed") : Place.TRAILER;
  }

  private Place expect(int b, int wanted, Place then) {
    return b == wanted ? then : fault("a chunk that does not end where its size says");
  }

  private Place startOf(Place next) {
    length = 0;
    return next;
  }

  private Place fault(String what) {
    fault = Optional.of(what);
    return place;
  }

  private static boolean isText(int b) {
    return b == '\t' || (b >= ' ' && b != 0x7f);
  }

  private static boolean isToken(int b) {
    return (b >= '0' && b <= '9')
        || (b >= 'A' && b <= 'Z')
        || (b >= 'a' && b <= 'z')
        || (b > ' ' && b < 0x7f && "!#$%&'*+-.^_`|~".indexOf(b) >= 0);
  }
}
