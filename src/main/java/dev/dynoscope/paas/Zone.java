package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.paas.DnsAnswer.Rcode;
import dev.dynoscope.paas.ZoneIndex.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the DNS server says. It speaks for the platform's own zones, where default hosts and DNS
 * targets lead to the routers' addresses, and for the zones of those who own domains ({@link
 * OwnerZones}). All addresses are the routers': DNS picks a router, never the app (Custom Domains
 * and Limitations of DNS A-Records, Dev Center).
 */
final class Zone {
  private static final int MOST_HOPS = 8;

  private final Apps apps;
  private final Eras eras;
  private final RouterFleet fleet;
  private final ZoneLayout layout;

  Zone(Apps apps, DefaultHosts hosts, Eras eras, OwnerZones owners, RouterFleet fleet) {
    this.apps = apps;
    this.eras = eras;
    this.fleet = fleet;
    layout = new ZoneLayout(apps, hosts, eras, owners);
  }

  /** The answer to a question; {@code name} is in lower case and has no final dot. */
  DnsAnswer answer(String name, String type) {
    return answer(name, type, false);
  }

  private DnsAnswer answer(String name, String type, boolean nested) {
    ZoneIndex index = layout.index();
    List<DnsRecord> chain = new ArrayList<>();
    String at = name;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      Optional<String> zone = index.zoneOf(at);
      if (zone.isEmpty()) { // what lies elsewhere is for others to say
        Rcode rcode = chain.isEmpty() ? Rcode.REFUSED : Rcode.NOERROR;
        return new DnsAnswer(rcode, chain, Optional.empty());
      }
      Optional<Held> held = index.find(at);
      if (held.isEmpty()) {
        return new DnsAnswer(Rcode.NXDOMAIN, chain, Optional.of(soa(zone.get())));
      }
      if (!(held.get() instanceof Held.Alias alias) || type.equals("CNAME") || type.equals("ANY")) {
        return last(chain, records(at, zone.get(), held.get(), type, nested), zone.get());
      }
      String here = at;
      if (chain.stream().anyMatch(r -> r.name().equals(here))) {
        break; // round in a circle
      }
      chain.add(new DnsRecord(at, "CNAME", alias.ttlSeconds(), alias.target()));
      at = alias.target();
    }
    return new DnsAnswer(Rcode.NOERROR, chain, Optional.empty());
  }

  /** With nothing at its end, the zone of that end says for how long (RFC 2308, 2.2). */
  private DnsAnswer last(List<DnsRecord> chain, List<DnsRecord> records, String zone) {
    chain.addAll(records);
    return new DnsAnswer(
        Rcode.NOERROR, chain, records.isEmpty() ? Optional.of(soa(zone)) : Optional.empty());
  }

  /** The records of one type; for ANY those of one type that there is (RFC 8482, 4.1). */
  private List<DnsRecord> records(
      String name, String zone, Held held, String type, boolean nested) {
    List<DnsRecord> all = new ArrayList<>();
    if (held instanceof Held.Alias alias) {
      all.add(new DnsRecord(name, "CNAME", alias.ttlSeconds(), alias.target()));
    }
    if (type.equals("A") || type.equals("ANY")) {
      all.addAll(addresses(name, held, nested));
    }
    if (name.equals(zone)) {
      all.add(soa(zone));
      all.add(new DnsRecord(zone, "NS", aliasTtl(), layout.index().server(zone)));
    }
    String wanted = type.equals("ANY") && !all.isEmpty() ? all.getFirst().type() : type;
    return all.stream().filter(r -> r.type().equals(wanted)).toList();
  }

  private List<DnsRecord> addresses(String name, Held held, boolean nested) {
    int ttl = eras.now().names().addressTtlSeconds();
    return switch (held) {
      case Held.Routers _ -> addresses(name, ttl, fleet.inTurn());
      case Held.Addresses a -> addresses(name, a.ttlSeconds(), a.values());
      case Held.Flattened f -> addresses(name, ttl, nested ? List.of() : addressesOf(f.target()));
      case Held.Alias _, Held.Empty _ -> List.of();
    };
  }

  private static List<DnsRecord> addresses(String name, int ttl, List<String> values) {
    return values.stream().map(value -> new DnsRecord(name, "A", ttl, value)).toList();
  }

  /**
   * What the provider finds behind the other name, and gives out as the name's own. It does not go
   * on through another name of that kind, so that no two can lead to each other for ever.
   */
  private List<String> addressesOf(String target) {
    return answer(target, "A", true).chain().stream()
        .filter(r -> r.type().equals("A"))
        .map(DnsRecord::value)
        .toList();
  }

  private DnsRecord soa(String zone) {
    int ttl = eras.now().names().negativeTtlSeconds();
    String server = layout.index().server(zone);
    String mailbox = "hostmaster" + server.substring(server.indexOf('.'));
    String fields =
        String.join(" ", server, mailbox, String.valueOf(layout.serial()), "7200 900 1209600")
            + " "
            + ttl;
    return new DnsRecord(zone, "SOA", ttl, fields);
  }

  private int aliasTtl() {
    return eras.now().names().aliasTtlSeconds();
  }

  /** The zone of the platform's own that the name lies in, if any. */
  Optional<String> ownZoneOf(String name) {
    return layout.ownZoneOf(name);
  }

  /** Where the owner of an app's domain should point it. */
  String target(AppName app, String host) {
    return layout.target(app, host);
  }

  /** Where the owner of a domain should point it; empty when it leads to no app. */
  Optional<String> targetOf(String host) {
    return apps.all().stream()
        .filter(app -> app.domains().contains(host))
        .map(app -> target(app.name(), host))
        .findFirst();
  }

  /** All hosts an app answers to, default ones first. */
  List<String> hostsOf(AppName app) {
    List<String> hosts = new ArrayList<>(layout.defaultHosts(app));
    hosts.addAll(apps.get(app).domains());
    return hosts;
  }

  /** The zone a custom domain lies in. */
  static String apexOf(String host) {
    return PublicSuffix.zoneOf(host);
  }
}
