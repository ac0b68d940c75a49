package dev.dynoscope.live.dns;

/** Response codes of DNS (RFC 1035, 4.1.1; RFC 6891, 9; RFC 8945, 3). */
enum Code {
  NOERROR(0),
  FORMERR(1),
  SERVFAIL(2),
  NXDOMAIN(3),
  NOTIMP(4),
  REFUSED(5),
  NOTAUTH(9),
  BADVERS(16);

  private final int number;

  Code(int number) {
    this.number = number;
  }

  /** Its number; what is above 15 has its upper part in the OPT record. */
  int number() {
    return number;
  }
}
