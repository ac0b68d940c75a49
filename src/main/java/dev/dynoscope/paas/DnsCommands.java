package dev.dynoscope.paas;

import dev.dynoscope.paas.OwnerZones.Owned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Commands of those who own domains, of the browser's DNS cache and of the routers' addresses. */
final class DnsCommands {
  private static final Pattern ADDRESS =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");

  private final Zone zone;
  private final OwnerZones owners;
  private final NameCache cache;
  private final RouterFleet fleet;

  DnsCommands(Zone zone, OwnerZones owners, NameCache cache, RouterFleet fleet) {
    this.zone = zone;
    this.owners = owners;
    this.cache = cache;
    this.fleet = fleet;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("dns", "lists the DNS records of domain owners", this::list),
        new Verb("dns:set HOST TYPE VALUE", "sets one: A, CNAME or ALIAS", this::set),
        new Verb("dns:unset HOST", "takes it away; the route stays", this::unset),
        new Verb("dns:cache", "lists what the browser's DNS cache knows", this::cached),
        new Verb("dns:flush", "empties the browser's DNS cache", this::flush),
        new Verb("router", "lists the routers' addresses", this::routers),
        new Verb("router:move", "gives the routers other addresses", this::move));
  }

  private List<String> list(CommandLine line) throws Misunderstood {
    line.nothingElse();
    return owners.list(zone);
  }

  private List<String> set(CommandLine line) throws Misunderstood {
    List<String> words = line.rest();
    if (words.size() < 3) {
      throw new Misunderstood(
          "dns:set takes a host, a type and a value: dns:set photos.example A 127.0.0.11, or"
              + " dns:set www.photos.example CNAME photos.herokuapp.test.");
    }
    String host = owned(words.getFirst());
    String type = words.get(1).toUpperCase(Locale.ROOT);
    List<String> values = new ArrayList<>();
    for (String word : words.subList(2, words.size())) {
      values.add(value(type, word));
    }
    refuseUnfit(host, type, values);
    owners.set(host, new Owned(type, List.copyOf(values), false));
    return List.of("Setting " + host + " " + type + " " + String.join(" ", values) + "... done");
  }

  private String owned(String word) throws Misunderstood {
    String host = DomainCommands.host(word);
    Optional<String> own = zone.ownZoneOf(host);
    if (own.isPresent() || PublicSuffix.isPublic(host.replace("*.", ""))) {
      throw new Misunderstood(
          host
              + " lies in no zone of yours. Set records for names of your own, such as"
              + " www.photos.example.");
    }
    return host;
  }

  private static String value(String type, String word) throws Misunderstood {
    return switch (type) {
      case "A" -> address(word);
      case "CNAME", "ALIAS" -> name(word);
      default ->
          throw new Misunderstood("\"" + type + "\" is no type; there are A, CNAME and ALIAS.");
    };
  }

  private static String address(String word) throws Misunderstood {
    if (!ADDRESS.matcher(word).matches()) {
      throw new Misunderstood("\"" + word + "\" is no address; one looks like 127.0.0.11.");
    }
    return word;
  }

  private static String name(String word) throws Misunderstood {
    String name = DomainCommands.host(word.replaceFirst("\\.$", ""));
    if (name.startsWith("*")) {
      throw new Misunderstood("A record cannot lead to a wildcard.");
    }
    return name;
  }

  private static void refuseUnfit(String host, String type, List<String> values)
      throws Misunderstood {
    if (type.equals("CNAME") && Zone.apexOf(host).equals(host)) {
      throw new Misunderstood(
          host
              + " is the apex of its zone, where the zone's own records are, and a CNAME stands"
              + " alone (RFC 1034, 3.6.2). Use ALIAS.");
    }
    if (!type.equals("A") && values.size() > 1) {
      throw new Misunderstood("A record of type " + type + " leads to one name.");
    }
    if (values.contains(host)) {
      throw new Misunderstood(host + " cannot lead to itself.");
    }
  }

  private List<String> unset(CommandLine line) throws Misunderstood {
    String host = DomainCommands.host(line.only("a host such as www.photos.example"));
    if (owners.of(host).isEmpty()) {
      throw new Misunderstood(host + " has no DNS record. Type dns for the list.");
    }
    owners.unset(host);
    return List.of("Unsetting " + host + "... done");
  }

  private List<String> cached(CommandLine line) throws Misunderstood {
    line.nothingElse();
    return cache.list();
  }

  private List<String> flush(CommandLine line) throws Misunderstood {
    line.nothingElse();
    return cache.flush();
  }

  private List<String> routers(CommandLine line) throws Misunderstood {
    line.nothingElse();
    return fleet.list();
  }

  private List<String> move(CommandLine line) throws Misunderstood {
    line.nothingElse();
    return fleet.move();
  }
}
