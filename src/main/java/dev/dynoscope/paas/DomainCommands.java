package dev.dynoscope.paas;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Commands about names: {@code domains} and its kin. */
final class DomainCommands {
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}");

  private final Domains domains;
  private final Listings listings;

  DomainCommands(Domains domains, Listings listings) {
    this.domains = domains;
    this.listings = listings;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.bare("domains", "lists the domains", listings::domains),
        Verb.ofApp(
            "domains:add HOST",
            "adds a custom domain",
            (app, line) -> domains.add(app, host(line))),
        Verb.ofApp(
            "domains:remove HOST", "removes it", (app, line) -> domains.remove(app, host(line))));
  }

  private static String host(CommandLine line) throws Misunderstood {
    String host = line.only("a host such as www.photos.example").toLowerCase(Locale.ROOT);
    if (!HOST.matcher(host).matches()) {
      throw new Misunderstood(
          "\""
              + host
              + "\" is not a host name; one looks like www.photos.example or *.shop.example.");
    }
    return host;
  }
}
