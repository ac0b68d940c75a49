package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.DomainAdded;
import dev.dynoscope.journal.AppFact.DomainRemoved;
import dev.dynoscope.paas.OwnerZones.Owned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Adds and removes custom domains, and says to whom a domain belongs (Custom Domains, Dev Center).
 * That is the platform's part: a row in the router's table. The owner's part is a record at their
 * DNS provider; it is done here at the same time, unless asked not to.
 */
final class Domains {
  private final Apps apps;
  private final RouteTable routes;
  private final Zone zone;
  private final OwnerZones owners;
  private final Eras eras;
  private final Scribe scribe;

  Domains(Apps apps, RouteTable routes, Zone zone, OwnerZones owners, Eras eras, Scribe scribe) {
    this.apps = apps;
    this.routes = routes;
    this.zone = zone;
    this.owners = owners;
    this.eras = eras;
    this.scribe = scribe;
  }

  /** Adds a domain; with {@code ownersPart} the owner's DNS record, too. */
  List<String> add(App app, String host, boolean ownersPart) throws Misunderstood {
    refuseOwned(host);
    refuseOverlap(app, host);
    refuseTooMany(app);
    SortedSet<String> domains = new TreeSet<>(app.domains());
    domains.add(host);
    apps.put(app.withDomains(domains));
    String target = zone.target(app.name(), host);
    scribe.note(Actor.PLATFORM, new DomainAdded(app.name(), host, target));
    List<String> lines = new ArrayList<>();
    lines.add("Adding " + host + " to ⬢ " + app.name() + "... done");
    lines.add("Configure your app's DNS provider to point to the DNS Target " + target + ".");
    lines.add(ownersPart ? pointed(host, target) : "(No DNS record was set: dns:set does it.)");
    return lines;
  }

  /** What the owner has at their provider already is not touched. */
  private String pointed(String host, String target) {
    Optional<String> covering = owners.covering(host);
    if (covering.isPresent()) {
      return "(DNS has a record for " + covering.get() + " already, and that was left as it is.)";
    }
    String type = Zone.apexOf(host).equals(host) ? "ALIAS" : "CNAME";
    owners.set(host, new Owned(type, List.of(target), true));
    return "(That was done for you, as a record of type " + type + ". Type dns to see it.)";
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
    if (PublicSuffix.isPublic(host.replace("*.", ""))) {
      throw new Misunderstood(
          host + " is nobody's own: everybody's names end so. Add a domain below it.");
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

  private void refuseTooMany(App app) throws Misunderstood {
    int most = eras.now().names().mostDomains();
    if (app.domains().size() >= most) {
      throw new Misunderstood(
          app.name() + " has " + most + " domains, which is the most an app can have.");
    }
  }

  private static boolean covers(String wildcard, String host) {
    return wildcard.startsWith("*.") && host.endsWith(wildcard.substring(1));
  }

  /** Removes a domain, and with it the owner's record if that came with it. */
  List<String> remove(App app, String host) throws Misunderstood {
    SortedSet<String> domains = new TreeSet<>(app.domains());
    if (!domains.remove(host)) {
      throw new Misunderstood(
          host + " is no custom domain of " + app.name() + ". Type domains for the list.");
    }
    apps.put(app.withDomains(domains));
    scribe.note(Actor.PLATFORM, new DomainRemoved(app.name(), host));
    List<String> lines = new ArrayList<>();
    lines.add("Removing " + host + " from ⬢ " + app.name() + "... done");
    Optional<Owned> owned = owners.of(host);
    if (owned.filter(Owned::byItself).isPresent()) {
      owners.unset(host);
    } else if (owned.isPresent()) {
      lines.add("(Its DNS record is still there: whoever adds the domain next gets its visitors.)");
    }
    return lines;
  }
}
