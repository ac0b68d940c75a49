package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All apps by name. */
final class Apps {
  private final SortedMap<AppName, App> apps = new TreeMap<>();

  Optional<App> find(AppName name) {
    return Optional.ofNullable(apps.get(name));
  }

  /** An app that is known to exist. */
  App get(AppName name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no app " + name));
  }

  Collection<App> all() {
    return apps.values();
  }

  /** What a command must add to be about this app, where there are several. */
  String option(AppName app) {
    return apps.size() > 1 ? " -a " + app : "";
  }

  void put(App app) {
    apps.put(app.name(), app);
  }
}
