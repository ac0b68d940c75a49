package dev.dynoscope.app;

import dev.dynoscope.live.browser.Resolver;
import dev.dynoscope.live.dns.DnsClient;
import dev.dynoscope.live.dns.DnsReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/** The built-in browser asks the platform's own DNS server, and no other. */
final class OwnResolver implements Resolver {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final DnsClient client;

  OwnResolver(InetAddress server, int port) {
    client = new DnsClient(new InetSocketAddress(server, port), PATIENCE);
  }

  @Override
  public Optional<InetAddress> address(String host) throws IOException {
    DnsReply reply = client.lookup(host);
    if (reply.rcode().equals("REFUSED")) {
      throw new IOException(
          "The platform's DNS server knows nothing of "
              + host
              + ": no app has a domain there, and the browser asks no other server.");
    }
    return reply.address();
  }
}
