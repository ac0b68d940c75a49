package dev.dynoscope.world;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.FileInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * All apps by name.
 *
 * @param slugs what each slug holds that was ever made, by its id
 */
public record AppStates(
    SortedMap<AppName, AppState> byName, SortedMap<String, List<FileInfo>> slugs) {
  static final AppStates NONE = new AppStates(SharingMap.empty(), SharingMap.empty());

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
      case AppFact.AppCreated f -> with(AppState.created(f.app(), f.hosts()));
      case AppFact.AppDestroyed f -> without(f.app());
      case AppFact.AppRenamed f ->
          find(f.app()).map(a -> without(f.app()).with(a.renamed(f.to(), f.hosts()))).orElse(this);
      case AppFact.SlugCompiled f -> knowing(f);
      case AppFact.ReleaseCreated f -> change(f, a -> released(a, f));
      case AppFact.ReleasePassed f -> change(f, a -> a.pending().map(a::withRelease).orElse(a));
      case AppFact.ReleaseFailed f -> change(f, a -> a.waitingFor(Optional.empty()));
      case AppFact.MaintenanceSet f -> change(f, a -> a.inMaintenance(f.on()));
      case AppFact.DomainAdded f -> change(f, a -> a.withHosts(added(a.hosts(), f.host())));
      case AppFact.DomainRemoved f -> change(f, a -> a.withHosts(removed(a.hosts(), f.host())));
      case AppFact.FormationScaled _,
          AppFact.BuildStarted _,
          AppFact.BuildPrinted _,
          AppFact.BuildFailed _,
          AppFact.BuildCancelled _ ->
          this;
    };
  }

  private AppState released(AppState app, AppFact.ReleaseCreated fact) {
    List<FileInfo> files = slugs.getOrDefault(fact.slug().value(), List.of());
    AppState.Pending next = new AppState.Pending(fact.version(), files, fact.configNames());
    return fact.pending() ? app.waitingFor(Optional.of(next)) : app.withRelease(next);
  }

  private AppStates knowing(AppFact.SlugCompiled fact) {
    return new AppStates(byName, SharingMap.of(slugs).with(fact.slug().value(), fact.files()));
  }

  private AppStates without(AppName app) {
    return new AppStates(SharingMap.of(byName).without(app), slugs);
  }

  private AppStates change(AppFact fact, UnaryOperator<AppState> how) {
    return find(fact.app()).map(how).map(this::with).orElse(this);
  }

  private AppStates with(AppState app) {
    return new AppStates(SharingMap.of(byName).with(app.name(), app), slugs);
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
