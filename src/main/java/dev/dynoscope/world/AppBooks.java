package dev.dynoscope.world;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.world.ReleaseState.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What has been done to each app, by its name. */
public record AppBooks(SortedMap<AppName, AppBook> byApp) {
  static final AppBooks NONE = new AppBooks(SharingMap.empty());

  /** What has been done to {@code app}; nothing where it is not known. */
  public AppBook of(AppName app) {
    return byApp.getOrDefault(app, AppBook.EMPTY);
  }

  AppBooks after(AppFact fact, Instant at) {
    return switch (fact) {
      case AppFact.ReleaseCreated f -> with(f.app(), of(f.app()).with(f, at));
      case AppFact.FormationScaled f -> with(f.app(), of(f.app()).with(f));
      case AppFact.ReleasePassed f ->
          with(f.app(), of(f.app()).with(f.version(), Standing.SERVED, ""));
      case AppFact.ReleaseFailed f ->
          with(f.app(), of(f.app()).with(f.version(), Standing.FAILED, f.why()));
      case AppFact.BuildStarted f -> with(f.app(), of(f.app()).buildBegun());
      case AppFact.SlugCompiled _, AppFact.BuildFailed _, AppFact.BuildCancelled _ ->
          with(fact.app(), of(fact.app()).buildOver());
      case AppFact.BuildPrinted f -> with(f.app(), of(f.app()).with(f));
      case AppFact.AppRenamed f -> without(f.app()).with(f.to(), of(f.app()));
      case AppFact.AppDestroyed f -> without(f.app());
      case AppFact.AppCreated _,
          AppFact.MaintenanceSet _,
          AppFact.DomainAdded _,
          AppFact.DomainRemoved _ ->
          this;
    };
  }

  /** A run that is taken up again goes on without the builds that were under way. */
  AppBooks after(BranchFact fact) {
    return switch (fact) {
      case BranchFact.BranchBegun _ -> {
        AppBooks next = this;
        for (AppName app : building()) {
          next = next.with(app, of(app).buildOver());
        }
        yield next;
      }
      case BranchFact.FilesPutBack _ -> this;
    };
  }

  /** The apps of which a build goes on. */
  public List<AppName> building() {
    return byApp.entrySet().stream()
        .filter(each -> each.getValue().building())
        .map(Map.Entry::getKey)
        .toList();
  }

  private AppBooks without(AppName app) {
    return new AppBooks(SharingMap.of(byApp).without(app));
  }

  private AppBooks with(AppName app, AppBook book) {
    return new AppBooks(SharingMap.of(byApp).with(app, book));
  }
}
