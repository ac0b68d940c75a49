package dev.dynoscope.world;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DnsRecord;
import java.time.Instant;
import java.util.List;

/**
 * The latest conversation with the DNS server.
 *
 * @param name what was asked, empty before the first question
 * @param fromPage whether the built-in browser asked, as far as can be told: it was loading a page
 * @param rcode what it said, empty until it answers
 */
public record DnsState(
    String name,
    String type,
    boolean fromPage,
    Instant askedAt,
    String rcode,
    List<DnsRecord> chain) {
  static final DnsState SILENT = new DnsState("", "", false, Instant.EPOCH, "", List.of());

  /** Whether the question is still open. */
  public boolean waiting() {
    return !name.isEmpty() && rcode.isEmpty();
  }

  DnsState after(DnsFact fact, Instant at, boolean pageLoading) {
    return switch (fact) {
      case DnsFact.NameAsked f -> new DnsState(f.name(), f.type(), pageLoading, at, "", List.of());
      case DnsFact.MessagesSeen _ -> this;
      case DnsFact.NameAnswered f ->
          new DnsState(f.name(), type, fromPage, askedAt, f.rcode(), f.chain());
    };
  }
}
