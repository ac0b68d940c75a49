package dev.dynoscope.live.dns;

/**
 * What a message says about extensions (EDNS, RFC 6891).
 *
 * @param size largest reply over UDP that the asker takes, in bytes, as it was sent
 * @param version 0 is the only one there is
 * @param dnssecOk the DO bit, which is copied into the reply
 */
record Edns(int size, int version, boolean dnssecOk) {
  /** Type number of the record that carries it. */
  static final int TYPE = 41;

  static final int DNSSEC_OK = 0x8000;
}
