package dev.dynoscope.live.dns;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One well-formed question. Its buffers are read from copies, by {@link ByteBuffer#duplicate}.
 *
 * @param id as the asker chose it
 * @param flags the second two bytes of the header
 * @param section the question section as it came: it is sent back byte by byte, since some askers
 *     mix upper and lower case and look whether the reply does (0x20)
 * @param name in lower case, without the final dot, {@code .} for the root; whatever is no letter,
 *     digit, hyphen, underscore or asterisk is written as {@code \046}
 * @param edns empty for askers that do not speak it
 */
record Query(
    int id,
    int flags,
    ByteBuffer section,
    String name,
    int type,
    int dnsClass,
    Optional<Edns> edns,
    Optional<Signature> signature) {
  /** Where the question section begins in a message: after the header. */
  static final int HEADER = 12;

  static final int QR = 0x8000;
  static final int AA = 0x0400;
  static final int TC = 0x0200;
  static final int RD = 0x0100;
  static final int OPCODE = 0x7800;

  /** Largest reply over UDP to those who speak no EDNS, in bytes (RFC 1035, 4.2.1). */
  private static final int PLAIN_UDP = 512;

  /**
   * A signature by a key that we share with nobody (TSIG, RFC 8945).
   *
   * @param key name of the key, as it came
   * @param algorithm its name, as it came
   * @param time the six bytes of the time of signing
   */
  record Signature(ByteBuffer key, ByteBuffer algorithm, ByteBuffer time) {}

  /** Largest reply over UDP that the asker takes, in bytes. */
  int udpLimit() {
    return edns.map(e -> Math.clamp(e.size(), PLAIN_UDP, ReplyWriter.MOST_UDP)).orElse(PLAIN_UDP);
  }
}
