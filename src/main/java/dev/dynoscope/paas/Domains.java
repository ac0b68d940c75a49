package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.DomainAdded;
import dev.dynoscope.journal.AppFact.DomainRemoved;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Adds and removes custom domains, and says to whom a domain belongs (Custom Domains, Dev Center).
 */
final class Domains {
  private final Apps apps;
  private final RouteTable routes;
  private final Zone zone;
  private final Scribe scribe;

  Domains(Apps apps, RouteTable routes, Zone zone, Scribe scribe) {
    this.apps = apps;
    this.routes = routes;
    this.zone = zone;
    this.scribe = scribe;
  }

  List<String> add(App app, String host) throws Misunderstood {
    refuseOwned(host);
    refuseOverlap(app, host);
    SortedSet<String> domains = new TreeSet<>(app.domains());
    domains.add(host);
    apps.put(app.withDomains(domains));
    String target = zone.target(host);
    scribe.note(Actor.PLATFORM, new DomainAdded(app.name(), host, target));
    return List.of(
        "Adding " + host + " to ⬢ " + app.name() + "... done",
        "Configure your app's DNS provider to point to the DNS Target " + target + ".",
        "(Here the platform's own DNS server does that at once.)");
  }

  private void refuseOwned(String host) throws Misunderstood {
    Optional<RouteTable.Route> taken = routes.find(host).filter(r -> r.pattern().equals(host));
    if (taken.isPresent()) {
      throw new Misunderstood(
          host + " already leads to " + taken.get().app() + "; a domain belongs to one app.");
    }
    Optional<String> own = zone.ownZoneOf(host);
    if (own.isPresent()) {
      throw new Misunderstood(
          host
              + " lies in "
              + own.get()
              + ", whose names the platform gives out by itself. Add a domain of your own, such as"
              + " www.photos.example.");
    }
  }

  /** A wildcard needs ownership of the subdomains that exist already, and the reverse. */
  private void refuseOverlap(App app, String host) throws Misunderstood {
    for (App other : apps.all()) {
      Optional<String> overlap =
          other.domains().stream().filter(d -> covers(d, host) || covers(host, d)).findFirst();
      if (overlap.isPresent() && !other.name().equals(app.name())) {
        throw new Misunderstood(
            host
                + " overlaps with "
                + overlap.get()
                + ", which leads to "
                + other.name()
                + "; a wildcard and the names it covers belong to one app.");
      }
    }
  }

  private static boolean covers(String wildcard, String host) {
    return wildcard.startsWith("*.") && host.endsWith(wildcard.substring(1));
  }

  List<String> remove(App app, String host) throws Misunderstood {
    SortedSet<String> domains = new TreeSet<>(app.domains());
    if (!domains.remove(host)) {
      throw new Misunderstood(
          host + " is no custom domain of " + app.name() + ". Type domains for the list.");
    }
    apps.put(app.withDomains(domains));
    scribe.note(Actor.PLATFORM, new DomainRemoved(app.name(), host));
    return List.of("Removing " + host + " from ⬢ " + app.name() + "... done");
  }
}
