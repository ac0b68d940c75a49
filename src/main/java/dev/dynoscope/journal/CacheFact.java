package dev.dynoscope.journal;

import java.util.List;

/** What the browser's own DNS cache did: it keeps each answer for as long as its TTL says. */
public sealed interface CacheFact extends Fact {
  @Override
  default String subject() {
    return "browser";
  }

  /**
   * The cache answered, and DNS was not asked.
   *
   * @param chain what it knows of the name, with the seconds that are left of each TTL; empty when
   *     it knows that there is nothing
   * @param rcode {@code NOERROR} or {@code NXDOMAIN}
   * @param secondsLeft until the first part of it runs out
   */
  record CacheHit(String name, List<DnsRecord> chain, String rcode, int secondsLeft)
      implements CacheFact {
    /** Whether it leads to an address. */
    public boolean found() {
      return !chain.isEmpty() && chain.getLast().type().equals("A");
    }
  }

  /**
   * The cache could not answer: DNS has to be asked.
   *
   * @param asked the name that is asked for, which differs from {@code name} when an alias is still
   *     known and only what it leads to is not
   */
  record CacheMissed(String name, String asked) implements CacheFact {}

  /**
   * What the cache knew of a name has run out; found when the name was wanted again.
   *
   * @param value an address or another name, empty for the knowledge that there is none
   * @param ttlSeconds for how long it could be believed
   * @param secondsAgo how long ago that was over
   */
  record CacheExpired(String name, String value, int ttlSeconds, int secondsAgo)
      implements CacheFact {}

  /**
   * The cache keeps what DNS answered.
   *
   * @param records with their TTLs
   * @param nothing the name that does not exist or has no address, empty if there is an answer
   * @param nothingSeconds for how long that is believed: the least of the SOA's TTL and minimum
   *     (RFC 2308, 5)
   */
  record CacheFilled(List<DnsRecord> records, String nothing, int nothingSeconds)
      implements CacheFact {}

  /** The cache was emptied; {@code names} of them were known. */
  record CacheFlushed(int names) implements CacheFact {}
}
