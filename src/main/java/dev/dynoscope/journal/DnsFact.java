package dev.dynoscope.journal;

import java.util.List;

/** What the DNS server was asked and said. */
public sealed interface DnsFact extends Fact {
  /** Number of the question, unique within a journal. */
  long question();

  @Override
  default String subject() {
    return "question:" + question();
  }

  /**
   * A question came in.
   *
   * @param transport {@code UDP} or {@code TCP}
   */
  record NameAsked(long question, String name, String type, String transport) implements DnsFact {}

  /**
   * The answer went out.
   *
   * @param rcode {@code NOERROR}, {@code NXDOMAIN} or {@code REFUSED}
   * @param chain the answer section, CNAMEs first
   */
  record NameAnswered(long question, String name, String rcode, List<DnsRecord> chain)
      implements DnsFact {
    /** Whether the chain ends in an address. */
    public boolean found() {
      return !chain.isEmpty() && chain.getLast().type().equals("A");
    }
  }

  /**
   * The two messages as they went over the wire, each as hexadecimal digits, two a byte.
   *
   * @param query at most 1024 bytes of it
   * @param queryBytes how long it is in truth
   * @param reply at most 1024 bytes of it
   * @param replyBytes how long it is in truth
   */
  record MessagesSeen(long question, String query, int queryBytes, String reply, int replyBytes)
      implements DnsFact {
    /** Most bytes that are kept of a message. */
    public static final int MOST = 1024;
  }
}
