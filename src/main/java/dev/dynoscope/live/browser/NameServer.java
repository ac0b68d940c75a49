package dev.dynoscope.live.browser;

import dev.dynoscope.journal.DnsRecord;
import java.io.IOException;
import java.util.List;

/** A DNS server that can be asked. */
@FunctionalInterface
public interface NameServer {
  /**
   * What it said.
   *
   * @param rcode such as {@code NOERROR} or {@code NXDOMAIN}
   * @param answer the answer section
   * @param negativeSeconds for how long it may be believed that there is nothing, 0 if not said
   */
  record Told(String rcode, List<DnsRecord> answer, int negativeSeconds) {}

  /**
   * Asks for the addresses of a name. Blocks.
   *
   * @throws IOException with a sentence for people, when there is no answer or it is refused
   */
  Told ask(String name) throws IOException;
}
