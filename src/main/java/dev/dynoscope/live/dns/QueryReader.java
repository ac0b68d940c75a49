package dev.dynoscope.live.dns;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a query, strictly: what a correct asker would not send is malformed. Names in the question
 * cannot be compressed, since nothing stands before them; pointers elsewhere are stepped over and
 * never followed, so that none can lead in a circle.
 */
final class QueryReader {
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 255;
  private static final int POINTER = 0xc0;
  private static final int TSIG = 250;

  private final byte[] wire;
  private int at;

  /** The message is not DNS as it should be. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String why) {
      super(why, null, false, false); // floods of junk must be cheap
    }
  }

  /** What the records after the question say. */
  private record Extra(Optional<Edns> edns, Optional<Query.Signature> signature) {}

  QueryReader(byte[] wire) {
    this.wire = wire;
  }

  Query read(int id, int flags) throws Malformed {
    at = 4;
    int questions = u16();
    int others = u16() + u16();
    int additional = u16();
    if (questions != 1 || others != 0) {
      throw new Malformed("a query has one question and no answers");
    }
    String name = name();
    int type = u16();
    int dnsClass = u16();
    ByteBuffer section = part(Query.HEADER);
    Extra extra = extra(additional);
    if (at != wire.length) {
      throw new Malformed("something follows the last record");
    }
    return new Query(id, flags, section, name, type, dnsClass, extra.edns(), extra.signature());
  }

  private String name() throws Malformed {
    int start = at;
    StringBuilder text = new StringBuilder(48);
    for (int length = u8(); length != 0; length = u8()) {
      if (length > LONGEST_LABEL) {
        throw new Malformed("a label that is too long, or a pointer to nothing");
      }
      if (!text.isEmpty()) {
        text.append('.');
      }
      skip(length);
      for (int i = at - length; i < at; i++) {
        append(text, wire[i] & 0xff);
      }
    }
    if (at - start > LONGEST_NAME) {
      throw new Malformed("a name that is too long");
    }
    return text.isEmpty() ? "." : text.toString();
  }

  private static void append(StringBuilder text, int c) {
    if (plain(c)) {
      text.append((char) c);
    } else if (c >= 'A' && c <= 'Z') {
      text.append((char) (c + 32));
    } else {
      text.append(String.format(Locale.ROOT, "\\%03d", c));
    }
  }

  private static boolean plain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '*';
  }

  private Extra extra(int records) throws Malformed {
    Optional<Edns> edns = Optional.empty();
    Optional<Query.Signature> signature = Optional.empty();
    for (int i = 0; i < records; i++) {
      Passed owner = passName();
      int type = u16();
      int dnsClass = u16();
      int ttl = (u16() << 16) | u16();
      int end = u16() + at;
      if (end > wire.length) {
        throw new Malformed("a record that is cut off");
      }
      if (type == Edns.TYPE) {
        if (edns.isPresent() || owner.bytes().remaining() != 1) {
          throw new Malformed("EDNS twice, or with a name");
        }
        edns = Optional.of(edns(dnsClass, ttl, end));
      } else if (type == TSIG) {
        if (i != records - 1) {
          throw new Malformed("a signature that is not at the end");
        }
        signature = Optional.of(signature(owner, end));
      }
      at = end;
    }
    return new Extra(edns, signature);
  }

  private Edns edns(int size, int ttl, int end) throws Malformed {
    while (at < end) {
      skip(2); // its number: we know none of them
      skip(u16());
    }
    if (at != end) {
      throw new Malformed("an option that is cut off");
    }
    return new Edns(size, (ttl >> 16) & 0xff, (ttl & Edns.DNSSEC_OK) != 0);
  }

  private Query.Signature signature(Passed key, int end) throws Malformed {
    Passed algorithm = passName();
    skip(6);
    ByteBuffer time = part(at - 6);
    skip(2);
    skip(u16());
    skip(4);
    skip(u16());
    if (at != end || !key.whole() || !algorithm.whole()) {
      throw new Malformed("a signature that is none, or that could not be sent back");
    }
    return new Query.Signature(key.bytes(), algorithm.bytes(), time);
  }

  /**
   * A name that was stepped over.
   *
   * @param whole whether it is all there, with no pointer at its end
   */
  private record Passed(ByteBuffer bytes, boolean whole) {}

  private Passed passName() throws Malformed {
    int start = at;
    for (int length = u8(); length != 0; length = u8()) {
      if ((length & POINTER) == POINTER) {
        if ((((length & ~POINTER) << 8) | u8()) >= start) {
          throw new Malformed("a pointer that does not point back");
        }
        return new Passed(part(start), false);
      }
      if (length > LONGEST_LABEL) {
        throw new Malformed("a label of no known kind");
      }
      skip(length);
    }
    if (at - start > LONGEST_NAME) {
      throw new Malformed("a name that is too long");
    }
    return new Passed(part(start), true);
  }

  /** From there to here. */
  private ByteBuffer part(int start) {
    return ByteBuffer.wrap(wire, start, at - start);
  }

  private int u8() throws Malformed {
    skip(1);
    return wire[at - 1] & 0xff;
  }

  private int u16() throws Malformed {
    skip(2);
    return ((wire[at - 2] & 0xff) << 8) | (wire[at - 1] & 0xff);
  }

  private void skip(int bytes) throws Malformed {
    if (bytes > wire.length - at) {
      throw new Malformed("the message is cut off");
    }
    at += bytes;
  }
}
