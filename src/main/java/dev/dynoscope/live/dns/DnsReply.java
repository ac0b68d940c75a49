package dev.dynoscope.live.dns;

import dev.dynoscope.journal.DnsRecord;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * What a DNS server said about a name.
 *
 * @param rcode such as {@code NOERROR} or {@code NXDOMAIN}
 * @param chain the answer section as it came
 * @param address the first address that the chain leads to
 * @param negativeSeconds for how long it may be believed that there is nothing: the least of the
 *     SOA's TTL and minimum (RFC 2308, 5); 0 if there is no SOA
 */
public record DnsReply(
    String rcode, List<DnsRecord> chain, Optional<InetAddress> address, int negativeSeconds) {
  /** Keeps a copy of the chain. */
  public DnsReply {
    chain = List.copyOf(chain);
  }
}
