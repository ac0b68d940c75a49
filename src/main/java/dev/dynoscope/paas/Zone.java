package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.paas.DnsAnswer.Rcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the DNS server knows. Default domains have an address; a custom domain is an alias of its
 * DNS target, which has the address; a custom apex domain has the address itself, since DNS forbids
 * a CNAME there (Custom Domains and Limitations of DNS A-Records, Dev Center). All addresses are
 * the router's: DNS picks a router, never the app.
 */
final class Zone {
  private static final String ROUTER_ADDRESS = "127.0.0.1";
  private static final String LOCALHOST = "localhost";
  private static final int NEGATIVE_TTL_SECONDS = 60;

  private final Apps apps;
  private final RouteTable routes;
  private final Eras eras;

  Zone(Apps apps, RouteTable routes, Eras eras) {
    this.apps = apps;
    this.routes = routes;
    this.eras = eras;
  }

  /** The answer to a question; {@code name} is in lower case and has no final dot. */
  DnsAnswer answer(String name, String type) {
    Optional<String> zone = zoneOf(name);
    if (zone.isEmpty()) {
      return new DnsAnswer(Rcode.REFUSED, List.of(), Optional.empty());
    }
    List<DnsRecord> chain = chain(name);
    boolean apex = name.equals(zone.get());
    if (chain.isEmpty() && !apex && !hasNamesBelow(name)) {
      return new DnsAnswer(Rcode.NXDOMAIN, List.of(), Optional.of(soa(zone.get())));
    }
    if (apex && type.equals("SOA")) {
      return new DnsAnswer(Rcode.NOERROR, List.of(soa(name)), Optional.empty());
    }
    List<DnsRecord> answers = chain.stream().filter(r -> fits(r, type)).toList();
    if (answers.stream().anyMatch(r -> r.type().equals(type))) {
      return new DnsAnswer(Rcode.NOERROR, answers, Optional.empty());
    }
    // the zone of the last name of the chain says for how long there is nothing (RFC 2308, 2.2)
    String last = answers.isEmpty() ? name : answers.getLast().value();
    return new DnsAnswer(Rcode.NOERROR, answers, zoneOf(last).map(this::soa));
  }

  /** A question for any type gets the aliases on the way to it (RFC 1034, 3.6.2). */
  private static boolean fits(DnsRecord rec, String type) {
    return rec.type().equals("CNAME") || rec.type().equals(type);
  }

  private List<DnsRecord> chain(String name) {
    List<DnsRecord> chain = new ArrayList<>();
    if (isDefault(name) || isTarget(name)) {
      chain.add(address(name));
    } else {
      custom(name).ifPresent(domain -> chain.addAll(customChain(name, domain)));
    }
    return chain;
  }

  private List<DnsRecord> customChain(String name, String domain) {
    if (apexOf(name).equals(name)) {
      return List.of(address(name));
    }
    String target = target(domain);
    return List.of(
        new DnsRecord(name, "CNAME", eras.now().names().aliasTtlSeconds(), target),
        address(target));
  }

  /** Where the owner of a custom domain points it. */
  String target(String host) {
    return host.replace("*", "wildcard") + "." + eras.now().names().targetDomain();
  }

  private boolean isDefault(String name) {
    return apps.all().stream()
        .map(App::name)
        .anyMatch(a -> name.equals(routes.defaultHost(a)) || name.equals(RouteTable.localHost(a)));
  }

  /** The custom domain, perhaps a wildcard, that the name belongs to. */
  private Optional<String> custom(String name) {
    return routes.find(name).map(RouteTable.Route::pattern).filter(p -> !isDefault(p));
  }

  private boolean isTarget(String name) {
    return domains().anyMatch(d -> target(d).equals(name));
  }

  /** Such a name exists, though it has no records (RFC 8020). */
  private boolean hasNamesBelow(String name) {
    return domains().flatMap(d -> Stream.of(d, target(d))).anyMatch(n -> n.endsWith("." + name));
  }

  private Stream<String> domains() {
    return apps.all().stream().flatMap(app -> app.domains().stream());
  }

  /** The zone of the platform's own that the name lies in, if any. */
  Optional<String> ownZoneOf(String name) {
    return Stream.of(eras.now().names().appDomain(), eras.now().names().targetDomain(), LOCALHOST)
        .filter(z -> within(name, z))
        .findFirst();
  }

  private Optional<String> zoneOf(String name) {
    return ownZoneOf(name)
        .or(() -> domains().map(Zone::apexOf).filter(z -> within(name, z)).findFirst());
  }

  private static boolean within(String name, String zone) {
    return name.equals(zone) || name.endsWith("." + zone);
  }

  /** The zone a custom domain lies in: its last two labels. */
  static String apexOf(String host) {
    int last = host.lastIndexOf('.');
    int before = host.lastIndexOf('.', last - 1);
    return before < 0 ? host : host.substring(before + 1);
  }

  private DnsRecord address(String name) {
    return new DnsRecord(name, "A", eras.now().names().addressTtlSeconds(), ROUTER_ADDRESS);
  }

  private DnsRecord soa(String zone) {
    String fields =
        "ns1."
            + eras.now().names().targetDomain()
            + " hostmaster."
            + eras.now().names().targetDomain()
            + " 1 7200 900 1209600 "
            + NEGATIVE_TTL_SECONDS;
    return new DnsRecord(zone, "SOA", NEGATIVE_TTL_SECONDS, fields);
  }

  /** All hosts an app answers to, default ones first. */
  List<String> hostsOf(AppName app) {
    List<String> hosts = new ArrayList<>();
    hosts.add(routes.defaultHost(app));
    hosts.add(RouteTable.localHost(app));
    hosts.addAll(apps.get(app).domains());
    return hosts;
  }
}
