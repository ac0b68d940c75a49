package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.Locale;
import java.util.Optional;

/**
 * Which host leads to which app: the default domains and the custom ones. A specific host beats a
 * wildcard (Custom Domains, Dev Center).
 */
final class RouteTable {
  private final Apps apps;
  private final Eras eras;

  RouteTable(Apps apps, Eras eras) {
    this.apps = apps;
    this.eras = eras;
  }

  /** A row of the table. */
  record Route(String pattern, AppName app) {}

  /** The row that a {@code Host} header leads to; port and case do not matter. */
  Optional<Route> find(String hostHeader) {
    String host = normal(hostHeader);
    Optional<Route> exact = row(host);
    int dot = host.indexOf('.');
    return exact.isPresent() || dot < 0 ? exact : row("*" + host.substring(dot));
  }

  private Optional<Route> row(String pattern) {
    for (App app : apps.all()) {
      if (app.domains().contains(pattern)
          || pattern.equals(defaultHost(app.name()))
          || pattern.equals(localHost(app.name()))) {
        return Optional.of(new Route(pattern, app.name()));
      }
    }
    return Optional.empty();
  }

  String defaultHost(AppName app) {
    return app + "." + eras.now().names().appDomain();
  }

  /** Where the app's front page is, on the web that this machine has. */
  String url(AppName app) {
    return "http://" + defaultHost(app) + "/";
  }

  /** Browsers resolve {@code *.localhost} to this machine by themselves (RFC 6761, 6.3). */
  static String localHost(AppName app) {
    return app + ".localhost";
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
