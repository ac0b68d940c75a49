package dev.dynoscope.live.dns;

import java.nio.ByteBuffer;

/**
 * What a DNS server says to a message, whatever it is: the rules of docs/dns.md once more, read off
 * the bytes in another way than the server reads them.
 */
final class DnsRules {
  /** No reply at all. */
  static final int SILENCE = -1;

  /** A question for the zone. */
  static final int QUESTION = -2;

  private final ByteBuffer in;
  private int edns;
  private int version;
  private boolean signed;
  private boolean wrong;

  private DnsRules(byte[] message) {
    in = ByteBuffer.wrap(message);
  }

  /** The response code, or {@link #SILENCE}, or {@link #QUESTION}. */
  static int rcode(byte[] message) {
    if (message.length < 12 || message[2] < 0) {
      return SILENCE;
    }
    return (message[2] & 0x78) != 0 ? 4 : new DnsRules(message).query();
  }

  private int query() {
    boolean counted = in.getShort(4) == 1 && in.getShort(6) == 0 && in.getShort(8) == 0;
    int end = counted ? nameEnd(12, false) : SILENCE;
    if (end < 0 || end + 4 > in.limit()) {
      return 1;
    }
    int type = in.getShort(end) & 0xffff;
    int dnsClass = in.getShort(end + 2) & 0xffff;
    int at = end + 4;
    int records = in.getShort(10) & 0xffff;
    for (int i = 1; i <= records && at >= 0; i++) {
      at = recordEnd(at, i == records);
    }
    if (at != in.limit() || edns > 1 || wrong) {
      return 1;
    }
    if (signed) {
      return 9;
    }
    return version != 0 ? 16 : ofQuestion(type, dnsClass);
  }

  private static int ofQuestion(int type, int dnsClass) {
    return dnsClass != 1 || type == 251 || type == 252 ? 5 : QUESTION;
  }

  /** Where a name ends, negative if it is none. */
  private int nameEnd(int start, boolean pointers) {
    int at = start;
    while (at < in.limit() && in.get(at) > 0 && in.get(at) < 64) {
      at += 1 + in.get(at);
    }
    if (at >= in.limit()) {
      return SILENCE;
    }
    if (in.get(at) == 0) {
      return at + 1 - start <= 255 ? at + 1 : SILENCE;
    }
    boolean pointer = pointers && at + 1 < in.limit() && (in.getShort(at) & 0xc000) == 0xc000;
    return pointer && (in.getShort(at) & 0x3fff) < start ? at + 2 : SILENCE;
  }

  private int recordEnd(int start, boolean last) {
    int name = nameEnd(start, true);
    if (name < 0 || name + 10 > in.limit()) {
      return SILENCE;
    }
    int data = name + 10;
    int end = data + (in.getShort(name + 8) & 0xffff);
    if (end > in.limit()) {
      return SILENCE;
    }
    int type = in.getShort(name) & 0xffff;
    if (type == 41) {
      edns++;
      version = in.get(name + 5) & 0xff;
      wrong |= name - start != 1 || !optionsFill(data, end);
    } else if (type == 250) {
      signed = true;
      wrong |= !last || in.get(name - 1) != 0 || pointer(start, name) || !signatureFills(data, end);
    }
    return end;
  }

  private boolean pointer(int start, int end) {
    int at = start;
    while (at < end && in.get(at) > 0) {
      at += 1 + in.get(at);
    }
    return at != end - 1;
  }

  private boolean optionsFill(int start, int end) {
    int at = start;
    while (at + 4 <= end) {
      at += 4 + (in.getShort(at + 2) & 0xffff);
    }
    return at == end;
  }

  private boolean signatureFills(int start, int end) {
    int name = nameEnd(start, true);
    if (name < 0 || pointer(start, name) || name + 10 > in.limit()) {
      return false;
    }
    int mac = name + 10 + (in.getShort(name + 8) & 0xffff);
    return mac + 6 <= in.limit() && mac + 6 + (in.getShort(mac + 4) & 0xffff) == end;
  }
}
