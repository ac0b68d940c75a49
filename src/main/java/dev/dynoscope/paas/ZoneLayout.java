package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.paas.ZoneIndex.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays the zones out, anew only when a name has changed: the platform's own, and those of owners.
 * In 2014 a custom domain is an alias of the app's default host, which is an alias of a name that
 * has the addresses; later each has a DNS target of its own that has them (Custom Domains, Dev
 * Center).
 */
final class ZoneLayout {
  private static final String LOCALHOST = "localhost";

  private final Apps apps;
  private final DefaultHosts hosts;
  private final Eras eras;
  private final OwnerZones owners;
  private ZoneIndex index = new ZoneIndex();
  private long version = -1;
  private String era = "";

  ZoneLayout(Apps apps, DefaultHosts hosts, Eras eras, OwnerZones owners) {
    this.apps = apps;
    this.hosts = hosts;
    this.eras = eras;
    this.owners = owners;
  }

  ZoneIndex index() {
    long now = serial();
    if (version != now || !era.equals(eras.now().name())) {
      version = now;
      era = eras.now().name();
      hosts.keepOnly(apps);
      index = new ZoneIndex();
      zones();
      apps.all().forEach(this::app);
      owners.all().forEach(this::owned);
    }
    return index;
  }

  /** Number of the present contents, for SOA records. */
  long serial() {
    return 1 + apps.changes() + owners.version();
  }

  private void zones() {
    own().forEach(zone -> index.addZone(zone, server()));
    index.add(server(), frontDoor());
    String provider = "ns1." + OwnerZones.PROVIDER;
    index.addZone(OwnerZones.PROVIDER, provider);
    index.add(provider, frontDoor());
    apps.all().stream()
        .flatMap(app -> app.domains().stream())
        .forEach(host -> index.addZone(PublicSuffix.zoneOf(host), provider));
    owners.all().keySet().forEach(name -> index.addZone(PublicSuffix.zoneOf(name), provider));
    if (!names().routeDomain().isEmpty()) {
      index.add(names().routeDomain(), new Held.Routers());
    }
  }

  private Era.Names names() {
    return eras.now().names();
  }

  private String server() {
    return "ns1." + names().appDomain();
  }

  private Held frontDoor() {
    return new Held.Addresses(List.of(RouterFleet.FRONT_DOOR), names().addressTtlSeconds());
  }

  private void app(App app) {
    boolean direct = names().routeDomain().isEmpty();
    for (String host : hosts.allOf(app.name())) {
      index.add(
          host,
          direct
              ? new Held.Routers()
              : new Held.Alias(names().routeDomain(), names().routeTtlSeconds()));
    }
    index.add(DefaultHosts.local(app.name()), frontDoor());
    if (!names().targetDomain().isEmpty()) {
      app.domains().forEach(host -> index.add(target(app.name(), host), new Held.Routers()));
    }
  }

  private void owned(String name, OwnerZones.Owned what) {
    if (!what.byItself()) {
      index.add(name, held(what.type(), what.values()));
      return;
    }
    apps.all().stream()
        .filter(app -> app.domains().contains(name))
        .findFirst()
        .map(app -> held(what.type(), List.of(target(app.name(), name))))
        .ifPresent(held -> index.add(name, held));
  }

  private Held held(String type, List<String> values) {
    int ttl = names().aliasTtlSeconds();
    return switch (type) {
      case "CNAME" -> new Held.Alias(values.getFirst(), ttl);
      case "ALIAS" -> new Held.Flattened(values.getFirst());
      default -> new Held.Addresses(values, ttl);
    };
  }

  String target(AppName app, String host) {
    return names().targetDomain().isEmpty()
        ? hosts.of(app)
        : host.replace("*", "wildcard") + "." + names().targetDomain();
  }

  List<String> defaultHosts(AppName app) {
    return hosts.allOf(app);
  }

  /** The platform's own zones. */
  private List<String> own() {
    List<String> zones = new ArrayList<>();
    zones.add(names().appDomain());
    zones.addAll(names().legacyDomains());
    if (!names().targetDomain().isEmpty()) {
      zones.add(names().targetDomain());
    }
    zones.add(LOCALHOST);
    return zones;
  }

  Optional<String> ownZoneOf(String name) {
    List<String> taken = own();
    taken.add(OwnerZones.PROVIDER);
    return taken.stream().filter(z -> name.equals(z) || name.endsWith("." + z)).findFirst();
  }
}
