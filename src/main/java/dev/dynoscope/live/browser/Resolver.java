package dev.dynoscope.live.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;

/** Looks up names for the browser, by asking a DNS server each time. */
@FunctionalInterface
public interface Resolver {
  /**
   * The address of a host; empty when the DNS server says that there is no such name. Blocks.
   *
   * @throws IOException with a sentence for people, when there is no answer
   */
  Optional<InetAddress> address(String host) throws IOException;
}
