package dev.dynoscope.world;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.world.ReleaseState.Standing;
import java.time.Instant;
import java.util.List;
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
      case AppFact.BuildStarted f -> with(f.app(), of(f.app()).withBuild(List.of()));
      case AppFact.BuildPrinted f -> with(f.app(), of(f.app()).with(f));
      case AppFact.AppRenamed f -> without(f.app()).with(f.to(), of(f.app()));
      case AppFact.AppDestroyed f -> without(f.app());
      case AppFact.AppCreated _,
          AppFact.BuildFailed _,
          AppFact.BuildCancelled _,
          AppFact.MaintenanceSet _,
          AppFact.SlugCompiled _,
          AppFact.DomainAdded _,
          AppFact.DomainRemoved _ ->
          this;
    };
  }

  private AppBooks without(AppName app) {
    return new AppBooks(SharingMap.of(byApp).without(app));
  }

  private AppBooks with(AppName app, AppBook book) {
    return new AppBooks(SharingMap.of(byApp).with(app, book));
  }
}
