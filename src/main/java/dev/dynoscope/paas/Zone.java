package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.paas.DnsAnswer.Rcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final Era era;

  Zone(Apps apps, RouteTable routes, Era era) {
    this.apps = apps;
    this.routes = routes;
    this.era = era;
  }

  /** The answer to a question; {@code name} is in lower case and has no final dot. */
  DnsAnswer answer(String name, String type) {
    Optional<String> zone = zoneOf(name);
    if (zone.isEmpty()) {
      return new DnsAnswer(Rcode.REFUSED, List.of(), Optional.empty());
    }
    List<DnsRecord> chain = chain(name);
    boolean apex = name.equals(zone.get());
    if (chain.isEmpty() && !apex) {
      return new DnsAnswer(Rcode.NXDOMAIN, List.of(), Optional.of(soa(zone.get())));
    }
    if (apex && type.equals("SOA")) {
      return new DnsAnswer(Rcode.NOERROR, List.of(soa(name)), Optional.empty());
    }
    List<DnsRecord> answers = chain.stream().filter(r -> fits(r, type)).toList();
    return new DnsAnswer(
        Rcode.NOERROR,
        answers,
        answers.isEmpty() ? Optional.of(soa(zone.get())) : Optional.empty());
  }

  /** A question for any type gets the aliases on the way to it (RFC 1034, 3.6.2). */
  private static boolean fits(DnsRecord rec, String type) {
    return rec.type().equals("CNAME") || rec.type().equals(type);
  }

  private List<DnsRecord> chain(String name) {
    List<DnsRecord> chain = new ArrayList<>();
    if (isDefault(name) || isTarget(name)) {
      chain.add(address(name));
    } else if (isCustom(name)) {
      if (apexOf(name).equals(name)) {
        chain.add(address(name));
      } else {
        chain.add(new DnsRecord(name, "CNAME", era.aliasTtlSeconds(), target(name)));
        chain.add(address(target(name)));
      }
    }
    return chain;
  }

  /** Where the owner of a custom domain points it. */
  String target(String host) {
    return host.replace("*", "wildcard") + "." + era.targetDomain();
  }

  private boolean isDefault(String name) {
    return apps.all().stream()
        .map(App::name)
        .anyMatch(a -> name.equals(routes.defaultHost(a)) || name.equals(RouteTable.localHost(a)));
  }

  private boolean isCustom(String name) {
    return routes.find(name).filter(r -> !isDefault(r.pattern())).isPresent();
  }

  private boolean isTarget(String name) {
    String suffix = "." + era.targetDomain();
    if (!name.endsWith(suffix)) {
      return false;
    }
    String host = name.substring(0, name.length() - suffix.length());
    return isCustom(host) || isCustom(host.replaceFirst("^wildcard", "*"));
  }

  private Optional<String> zoneOf(String name) {
    List<String> zones = new ArrayList<>(List.of(era.appDomain(), era.targetDomain(), LOCALHOST));
    apps.all().forEach(a -> a.domains().forEach(d -> zones.add(apexOf(d))));
    return zones.stream().filter(z -> name.equals(z) || name.endsWith("." + z)).findFirst();
  }

  /** The zone a custom domain lies in: its last two labels. */
  static String apexOf(String host) {
    int last = host.lastIndexOf('.');
    int before = host.lastIndexOf('.', last - 1);
    return before < 0 ? host : host.substring(before + 1);
  }

  private DnsRecord address(String name) {
    return new DnsRecord(name, "A", era.addressTtlSeconds(), ROUTER_ADDRESS);
  }

  private DnsRecord soa(String zone) {
    String fields =
        "ns1."
            + era.targetDomain()
            + " hostmaster."
            + era.targetDomain()
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
