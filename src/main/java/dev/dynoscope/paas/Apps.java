package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All apps by name. */
final class Apps {
  private final SortedMap<AppName, App> apps = new TreeMap<>();
  private long changes;

  Optional<App> find(AppName name) {
    return Optional.ofNullable(apps.get(name));
  }

  /** An app that is known to exist. */
  App get(AppName name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no app " + name));
  }

  /** Another number whenever an app has come or gone, or the domains of one have changed. */
  long namesVersion() {
    return changes * 10_000 + apps.size();
  }

  /** How often that happened. */
  long changes() {
    return changes;
  }

  Collection<App> all() {
    return apps.values();
  }

  /** What a command must add to be about this app, where there are several. */
  String option(AppName app) {
    return apps.size() > 1 ? " -a " + app : "";
  }

  void put(App app) {
    App before = apps.put(app.name(), app);
    if (before == null || !before.domains().equals(app.domains())) {
      changes++;
    }
  }
}
