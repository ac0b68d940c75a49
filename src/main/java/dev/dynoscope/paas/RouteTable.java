package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which host leads to which app: the default domains and the custom ones. A specific host beats a
 * wildcard, and a longer wildcard a shorter one (Custom Domains, Dev Center). Every request is
 * looked up here, so the rows lie ready by their host, and are laid out anew only when an app's
 * names have changed.
 */
final class RouteTable {
  /** A host that is longer than DNS allows is none (RFC 1035, 2.3.4). */
  private static final int LONGEST_HOST = 253;

  private final Apps apps;
  private final Eras eras;
  private final DefaultHosts hosts;
  private final Map<String, Route> rows = new HashMap<>();
  private long version = -1;
  private String era = "";

  RouteTable(Apps apps, Eras eras, DefaultHosts hosts) {
    this.apps = apps;
    this.eras = eras;
    this.hosts = hosts;
  }

  /** A row of the table. */
  record Route(String pattern, AppName app) {}

  /** The row that a {@code Host} header leads to; port and case do not matter. */
  Optional<Route> find(String hostHeader) {
    String host = normal(hostHeader);
    if (host.length() > LONGEST_HOST) {
      return Optional.empty();
    }
    layOut();
    Route row = rows.get(host);
    for (int dot = host.indexOf('.'); row == null && dot >= 0; dot = host.indexOf('.', dot + 1)) {
      row = rows.get("*" + host.substring(dot));
    }
    return Optional.ofNullable(row);
  }

  private void layOut() {
    if (version == apps.changes() && era.equals(eras.now().name())) {
      return;
    }
    version = apps.changes();
    era = eras.now().name();
    rows.clear();
    hosts.keepOnly(apps);
    for (App app : apps.all()) {
      app.domains().forEach(host -> rows.put(host, new Route(host, app.name())));
    }
    for (App app : apps.all()) {
      hosts.allOf(app.name()).forEach(host -> rows.put(host, new Route(host, app.name())));
    }
  }

  /** Where a page of the app is, on the web that this machine has; {@code path} begins with /. */
  String url(AppName app, String path) {
    return "http://" + hosts.of(app) + path;
  }

  static String normal(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    int colon = name.lastIndexOf(':');
    if (colon >= 0 && name.indexOf(']', colon) < 0) {
      name = name.substring(0, colon);
    }
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
