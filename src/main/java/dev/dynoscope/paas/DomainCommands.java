package dev.dynoscope.paas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Commands about names: {@code domains} and its kin. */
final class DomainCommands {
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}");
  private static final String NO_DNS = "--no-dns";
  private static final String EXPECTED = "a host such as www.photos.example";

  private final Domains domains;
  private final Listings listings;

  DomainCommands(Domains domains, Listings listings) {
    this.domains = domains;
    this.listings = listings;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.bare("domains", "lists the domains", listings::domains),
        Verb.ofApp("domains:add HOST", "adds a custom domain, and the DNS record", this::add),
        Verb.ofApp(
            "domains:remove HOST",
            "removes it",
            (app, line) -> domains.remove(app, host(line.only(EXPECTED)))));
  }

  private List<String> add(App app, CommandLine line) throws Misunderstood {
    List<String> words = new ArrayList<>(line.rest());
    boolean routeOnly = words.remove(NO_DNS);
    if (words.size() != 1) {
      throw new Misunderstood(
          "domains:add takes " + EXPECTED + ", and " + NO_DNS + " if no DNS record shall be set.");
    }
    return domains.add(app, host(words.getFirst()), !routeOnly);
  }

  /** A host name in lower case, perhaps with a wildcard at its front. */
  static String host(String word) throws Misunderstood {
    String host = word.toLowerCase(Locale.ROOT);
    if (host.length() > 253 || !HOST.matcher(host).matches()) {
      throw new Misunderstood(
          "\""
              + host
              + "\" is not a host name; one looks like www.photos.example or *.shop.example.");
    }
    return host;
  }
}
