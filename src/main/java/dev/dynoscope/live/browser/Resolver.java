package dev.dynoscope.live.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Looks up names for the browser. */
@FunctionalInterface
public interface Resolver {
  /**
   * The addresses of a host, to be tried in this order; none when there is no such name. Blocks.
   *
   * @throws IOException with a sentence for people, when that cannot be found out
   */
  List<InetAddress> addresses(String host) throws IOException, InterruptedException;

  /** One that asks a server each time, and keeps nothing. */
  static Resolver asking(NameServer server) {
    return host -> {
      List<InetAddress> all = new ArrayList<>();
      server.ask(host).answer().stream()
          .filter(rec -> rec.type().equals("A"))
          .forEach(rec -> all.add(InetAddress.ofLiteral(rec.value())));
      return all;
    };
  }
}
