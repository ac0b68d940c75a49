package dev.dynoscope.diagram;

import dev.dynoscope.journal.DnsRecord;
import java.util.List;

/** Which address of a DNS answer is drawn and told: the first one, where clients try first. */
final class NamedAddress {
  private NamedAddress() {}

  /** The first address of an answer; empty when there is none in it. */
  static String of(List<DnsRecord> chain) {
    return chain.stream()
        .filter(record -> record.type().equals("A"))
        .map(DnsRecord::value)
        .findFirst()
        .orElse("");
  }

  /** Whether the answer gets to its addresses by way of another name. */
  static boolean byAlias(List<DnsRecord> chain) {
    return !chain.isEmpty() && !chain.getFirst().type().equals("A");
  }
}
