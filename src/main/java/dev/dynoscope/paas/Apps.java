package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All apps by name. */
final class Apps {
  private final SortedMap<AppName, App> apps = new TreeMap<>();
  private final Changes news = new Changes();
  private long changes;

  /** Apps that are gone, for what is still on its way for them: dynos that end, requests. */
  private final SortedMap<AppName, App> former = new TreeMap<>();

  /** Where it is known which apps something has happened to. */
  Changes news() {
    return news;
  }

  Optional<App> find(AppName name) {
    return Optional.ofNullable(apps.get(name));
  }

  /** An app that is known to exist, or to have existed. */
  App get(AppName name) {
    return find(name)
        .or(() -> Optional.ofNullable(former.get(name)))
        .orElseThrow(() -> new IllegalArgumentException("no app " + name));
  }

  /** The app that a command names. */
  App named(String word) throws Misunderstood {
    return apps.values().stream()
        .filter(a -> a.name().value().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new Misunderstood("There is no app named \"" + word + "\". " + listed()));
  }

  /** All apps in a sentence. */
  String listed() {
    List<String> names = apps.keySet().stream().map(AppName::value).toList();
    return names.isEmpty()
        ? "There are no apps yet."
        : "Apps here: " + String.join(", ", names) + ".";
  }

  /** How often an app has come or gone, or the domains of one have changed. */
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
    former.remove(app.name());
    news.of(app.name());
    if (before == null || !before.domains().equals(app.domains())) {
      changes++;
    }
  }

  /** The app is gone, and wants no dynos any more. */
  void remove(App app) {
    apps.remove(app.name());
    former.put(app.name(), app.emptied());
    news.of(app.name());
    changes++;
  }
}
