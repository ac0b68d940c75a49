package dev.dynoscope.live.dns;

import dev.dynoscope.journal.DnsRecord;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes one reply: header, the question as it came, records with compressed names. Since names
 * point back into the question where they can, they are read with the case it was asked in.
 */
final class ReplyWriter {
  /** Largest reply over UDP at all, in bytes: fits a packet anywhere (DNS flag day 2020). */
  static final int MOST_UDP = 1232;

  /** Largest reply over TCP, in bytes (RFC 1035, 4.2.2). */
  static final int MOST_TCP = 65_535;

  static final int CLASS_IN = 1;

  /** How far into a message a pointer reaches. */
  private static final int POINTER_REACH = 0x3fff;

  private static final int LONGEST_LABEL = 63;
  private static final int COUNTS = 4;

  private final ByteBuffer out;
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] counts = new int[COUNTS];

  /** What a record can be counted as. */
  enum Part {
    ANSWER(1),
    AUTHORITY(2),
    ADDITIONAL(3);

    private final int place;

    Part(int place) {
      this.place = place;
    }
  }

  ReplyWriter(int most, int id, int flags) {
    out = ByteBuffer.allocate(most);
    out.putShort((short) id).putShort((short) flags).position(Query.HEADER);
  }

  void question(Query query) {
    counts[0] = 1;
    remember(query.name(), Query.HEADER);
    out.put(query.section().duplicate());
  }

  /** Notes where the question's name and each of its ends are. */
  private void remember(String name, int place) {
    int offset = place;
    for (int at = 0; at >= 0 && !name.equals("."); ) {
      places.put(name.substring(at), offset);
      int dot = name.indexOf('.', at);
      offset += 1 + length(name, at, dot < 0 ? name.length() : dot);
      at = dot + 1;
      if (dot < 0) {
        return;
      }
    }
  }

  /** Bytes of a label: {@code \046} is one. */
  private static int length(String name, int from, int to) {
    int length = to - from;
    for (int i = from; i < to; i++) {
      length -= name.charAt(i) == '\\' ? 3 : 0;
    }
    return length;
  }

  /**
   * Writes a record.
   *
   * @throws IllegalArgumentException if it is none that DNS can hold
   * @throws BufferOverflowException if there is no room
   */
  void add(Part part, DnsRecord rec) {
    name(rec.name());
    out.putShort((short) type(rec.type())).putShort((short) CLASS_IN).putInt(rec.ttlSeconds());
    int lengthAt = out.position();
    out.putShort((short) 0);
    value(rec);
    out.putShort(lengthAt, (short) (out.position() - lengthAt - 2));
    counts[part.place]++;
  }

  /** Writes a record whose name and value are bytes already. */
  void add(Part part, ByteBuffer name, int type, int dnsClass, int ttl, byte[] value) {
    out.put(name.duplicate());
    out.putShort((short) type).putShort((short) dnsClass).putInt(ttl);
    out.putShort((short) value.length).put(value);
    counts[part.place]++;
  }

  private static int type(String type) {
    return switch (type) {
      case "A" -> 1;
      case "NS" -> 2;
      case "CNAME" -> 5;
      case "SOA" -> 6;
      default -> throw new IllegalArgumentException("no type that is served: " + type);
    };
  }

  private void value(DnsRecord rec) {
    switch (rec.type()) {
      case "A" -> address(rec.value());
      case "SOA" -> {
        String[] fields = rec.value().split(" ", -1);
        name(fields[0]);
        name(fields[1]);
        for (String number : Arrays.copyOfRange(fields, 2, 7)) {
          out.putInt(Integer.parseInt(number));
        }
      }
      default -> name(rec.value());
    }
  }

  private void address(String dotted) {
    String[] bytes = dotted.split("\\.", -1);
    if (bytes.length != 4) {
      throw new IllegalArgumentException("no address: " + dotted);
    }
    for (String part : bytes) {
      out.put((byte) Integer.parseInt(part));
    }
  }

  private void name(String name) {
    int at = 0;
    while (at < name.length() && !name.equals(".")) {
      String rest = name.substring(at);
      Integer place = places.get(rest);
      if (place != null) {
        out.putShort((short) (0xc000 | place));
        return;
      }
      if (out.position() <= POINTER_REACH) {
        places.put(rest, out.position());
      }
      int dot = name.indexOf('.', at);
      int end = dot < 0 ? name.length() : dot;
      label(name, at, end);
      at = end + 1;
    }
    out.put((byte) 0);
  }

  private void label(String name, int from, int to) {
    int length = length(name, from, to);
    if (length < 1 || length > LONGEST_LABEL) {
      throw new IllegalArgumentException("no name: " + name);
    }
    out.put((byte) length);
    for (int i = from; i < to; i++) {
      if (name.charAt(i) == '\\') {
        out.put((byte) Integer.parseInt(name.substring(i + 1, i + 4)));
        i += 3;
      } else {
        out.put((byte) name.charAt(i));
      }
    }
  }

  /** The finished message. */
  ByteBuffer done() {
    for (int i = 0; i < COUNTS; i++) {
      out.putShort(4 + 2 * i, (short) counts[i]);
    }
    return out.flip();
  }
}
