package dev.dynoscope.paas;

import dev.dynoscope.journal.DnsRecord;
import java.util.List;
import java.util.Optional;

/**
 * What the zone says to a question.
 *
 * @param chain the answer section, CNAMEs before the address they lead to
 * @param authority the zone's SOA, for negative answers
 */
public record DnsAnswer(Rcode rcode, List<DnsRecord> chain, Optional<DnsRecord> authority) {
  /** Response codes that the zone gives (RFC 1035, 4.1.1). */
  public enum Rcode {
    /** The name exists, though perhaps not with that type. */
    NOERROR,
    /** The zone is ours and the name does not exist. */
    NXDOMAIN,
    /** The zone is not ours. */
    REFUSED
  }
}
