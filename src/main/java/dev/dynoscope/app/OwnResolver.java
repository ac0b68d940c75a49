package dev.dynoscope.app;

import dev.dynoscope.live.browser.NameServer;
import dev.dynoscope.live.dns.DnsClient;
import dev.dynoscope.live.dns.DnsReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The built-in browser asks the platform's own DNS server, and no other. */
final class OwnResolver implements NameServer {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final DnsClient client;

  OwnResolver(InetAddress server, int port) {
    client = new DnsClient(new InetSocketAddress(server, port), PATIENCE);
  }

  @Override
  public Told ask(String name) throws IOException {
    DnsReply reply = client.lookup(name);
    if (reply.rcode().equals("REFUSED")) {
      throw new IOException(
          "The platform's DNS server knows nothing of "
              + name
              + ": no app has a domain there, and the browser asks no other server.");
    }
    return new Told(reply.rcode(), reply.chain(), reply.negativeSeconds());
  }
}
