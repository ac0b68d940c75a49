package dev.dynoscope.world;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All apps by name. */
public record AppStates(SortedMap<AppName, AppState> byName) {
  static final AppStates NONE = new AppStates(Collections.emptySortedMap());

  /** One row of the router's table. */
  public record Row(String host, AppName app) {}

  /** The app called {@code name}, if there is one. */
  public Optional<AppState> find(AppName name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The router's table: every host of every app. */
  public List<Row> table() {
    List<Row> rows = new ArrayList<>();
    byName.values().forEach(a -> a.hosts().forEach(h -> rows.add(new Row(h, a.name()))));
    return rows;
  }

  AppStates after(AppFact fact) {
    return switch (fact) {
      case AppFact.AppCreated f -> with(new AppState(f.app(), f.hosts(), 0, List.of(), List.of()));
      case AppFact.SlugCompiled f -> change(f, a -> a.withSlug(f.files()));
      case AppFact.ReleaseCreated f -> change(f, a -> a.withRelease(f.version(), f.configNames()));
      case AppFact.DomainAdded f -> change(f, a -> a.withHosts(added(a.hosts(), f.host())));
      case AppFact.DomainRemoved f -> change(f, a -> a.withHosts(removed(a.hosts(), f.host())));
      case AppFact.FormationScaled _ -> this;
    };
  }

  private AppStates change(AppFact fact, UnaryOperator<AppState> how) {
    return find(fact.app()).map(how).map(this::with).orElse(this);
  }

  private AppStates with(AppState app) {
    SortedMap<AppName, AppState> changed = new TreeMap<>(byName);
    changed.put(app.name(), app);
    return new AppStates(Collections.unmodifiableSortedMap(changed));
  }

  private static List<String> added(List<String> hosts, String host) {
    List<String> more = new ArrayList<>(hosts);
    more.add(host);
    return Collections.unmodifiableList(more);
  }

  private static List<String> removed(List<String> hosts, String host) {
    return hosts.stream().filter(h -> !h.equals(host)).toList();
  }
}
