package dev.dynoscope.view;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DNS message, read from its bytes (RFC 1035, 4.1).
 *
 * @param id number by which question and answer belong together
 * @param flags those that are set, such as {@code QR} and {@code RD}
 * @param rcode such as {@code NOERROR}
 * @param questions each as {@code name class type}
 */
record DnsMessage(
    int id,
    List<String> flags,
    String rcode,
    List<String> questions,
    List<Entry> answer,
    List<Entry> authority,
    List<Entry> additional) {
  private static final Map<Integer, String> TYPES =
      Map.ofEntries(
          Map.entry(1, "A"),
          Map.entry(2, "NS"),
          Map.entry(5, "CNAME"),
          Map.entry(6, "SOA"),
          Map.entry(12, "PTR"),
          Map.entry(15, "MX"),
          Map.entry(16, "TXT"),
          Map.entry(28, "AAAA"),
          Map.entry(33, "SRV"),
          Map.entry(41, "OPT"),
          Map.entry(64, "SVCB"),
          Map.entry(65, "HTTPS"),
          Map.entry(255, "ANY"),
          Map.entry(257, "CAA"));
  private static final List<String> RCODES =
      List.of("NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED");

  /**
   * One record of a section.
   *
   * @param ttl in seconds
   */
  record Entry(String name, String type, long ttl, String value) {}

  /** Reads hexadecimal digits; empty where they are no whole message. */
  static Optional<DnsMessage> of(String hex) {
    try {
      return Optional.of(new Reader(HexFormat.of().parseHex(hex)).read());
    } catch (IllegalArgumentException | IndexOutOfBoundsException notWhole) {
      return Optional.empty();
    }
  }

  private static String type(int number) {
    return TYPES.getOrDefault(number, "TYPE" + number);
  }

  /** Goes through the bytes of a message. */
  private static final class Reader {
    private static final int MOST_JUMPS = 64;

    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    DnsMessage read() {
      int id = two();
      int flags = two();
      int[] counts = {two(), two(), two(), two()};
      List<String> questions = new ArrayList<>();
      for (int i = 0; i < counts[0]; i++) {
        String name = name();
        int type = two();
        int family = two();
        // as RFC 3597 writes those without a name
        questions.add(name + " " + (family == 1 ? "IN" : "CLASS" + family) + " " + type(type));
      }
      int code = flags & 0xf;
      return new DnsMessage(
          id,
          flags(flags),
          code < RCODES.size() ? RCODES.get(code) : "RCODE" + code,
          List.copyOf(questions),
          section(counts[1]),
          section(counts[2]),
          section(counts[3]));
    }

    private static List<String> flags(int flags) {
      List<String> set = new ArrayList<>();
      List<String> names = List.of("QR", "AA", "TC", "RD", "RA", "Z", "AD", "CD");
      List<Integer> bits = List.of(0x8000, 0x400, 0x200, 0x100, 0x80, 0x40, 0x20, 0x10);
      for (int i = 0; i < names.size(); i++) {
        if ((flags & bits.get(i)) != 0) {
          set.add(names.get(i));
        }
      }
      return List.copyOf(set);
    }

    private List<Entry> section(int count) {
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String name = name();
        int type = two();
        int dnsClass = two();
        long ttl = ((long) two() << 16) | two();
        int length = two();
        int end = at + length;
        String value = type == 41 ? "EDNS0, udp " + dnsClass : value(type, length);
        entries.add(new Entry(name, type(type), type == 41 ? 0 : ttl, value));
        at = end;
      }
      return List.copyOf(entries);
    }

    private String value(int type, int length) {
      return switch (type) {
        case 1 -> one() + "." + one() + "." + one() + "." + one();
        case 2, 5, 12 -> name();
        case 6 ->
            name() + " " + name() + " " + four() + " " + four() + " " + four() + " " + four() + " "
                + four();
        default -> HexFormat.of().formatHex(bytes, at, at + length);
      };
    }

    private int one() {
      return bytes[at++] & 0xff;
    }

    private int two() {
      return one() << 8 | one();
    }

    private long four() {
      return (long) two() << 16 | two();
    }

    /** A name, by way of pointers to where it stands; without the final dot. */
    private String name() {
      StringBuilder name = new StringBuilder();
      int back = -1;
      for (int jumps = 0; ; ) {
        int length = one();
        if (length >= 0xc0) {
          int to = (length & 0x3f) << 8 | one();
          back = back < 0 ? at : back;
          at = to;
          if (++jumps > MOST_JUMPS) {
            throw new IllegalArgumentException("a name that never ends");
          }
        } else if (length == 0) {
          at = back < 0 ? at : back;
          return name.isEmpty() ? "." : name.toString();
        } else {
          name.append(name.isEmpty() ? "" : ".");
          for (int i = 0; i < length; i++) {
            name.append((char) one());
          }
        }
      }
    }
  }
}
