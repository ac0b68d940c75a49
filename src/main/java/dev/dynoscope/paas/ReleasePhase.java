package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.ReleaseFailed;
import dev.dynoscope.journal.AppFact.ReleasePassed;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.paas.Release.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs the command that has to succeed before a release takes effect, in a one-off dyno of that
 * release; all others go on with the release before (Release Phase, Dev Center).
 */
final class ReleasePhase {
  private final Apps apps;
  private final Formation formation;
  private final Eras eras;
  private final Scribe scribe;
  private final SortedMap<AppName, Run> going = new TreeMap<>();

  /**
   * A command that runs.
   *
   * @param late whether it was told to stop, for it took too long
   */
  private record Run(DynoName dyno, Instant deadline, boolean late) {}

  ReleasePhase(Apps apps, Formation formation, Eras eras, Scribe scribe) {
    this.apps = apps;
    this.formation = formation;
    this.eras = eras;
    this.scribe = scribe;
  }

  /** Runs the release command of the app's newest release. */
  void begin(App app) {
    Release release = app.newest();
    scribe.logApi(
        app.name(), "Running release v" + release.version() + " commands by user " + Releases.USER);
    String command = release.slug().flatMap(Slug::releaseCommand).orElseThrow();
    Plan plan = Plan.of(release, command, formation.sizes().of(app.name(), Slug.RELEASE));
    Errand errand =
        new Errand(Slug.RELEASE, plan, false, (dyno, status) -> over(dyno, release, status));
    DynoName dyno = formation.run(app.name(), errand);
    Instant deadline = scribe.now().plus(eras.now().releases().phaseLimit());
    going.put(app.name(), new Run(dyno, deadline, false));
  }

  private void over(DynoName dyno, Release release, int status) {
    Optional<Run> run =
        Optional.ofNullable(going.get(dyno.app())).filter(r -> r.dyno().equals(dyno));
    going.values().removeIf(r -> r.dyno().equals(dyno));
    Optional<App> app =
        apps.find(dyno.app()).filter(App::releasing).filter(a -> isNewest(a, release));
    if (run.isPresent() && app.isPresent()) {
      settle(app.get(), status == 0 ? "" : why(run.get(), status));
    }
  }

  private static boolean isNewest(App app, Release release) {
    return app.newest().version() == release.version();
  }

  private String why(Run run, int status) {
    return run.late()
        ? "its release command took longer than "
            + eras.now().releases().phaseLimit().toMinutes()
            + " minutes"
        : "its release command ended with status " + status;
  }

  private void settle(App app, String whyNot) {
    int version = app.newest().version();
    if (!whyNot.isEmpty()) {
      apps.put(app.settled(Status.FAILED));
      scribe.note(Actor.PLATFORM, new ReleaseFailed(app.name(), version, whyNot));
      return;
    }
    App next = app.settled(Status.SUCCEEDED);
    apps.put(next);
    scribe.note(Actor.PLATFORM, new ReleasePassed(app.name(), version));
    scribe.logApi(app.name(), "Release v" + version + " created by user " + Releases.USER);
    formation.release(next);
  }

  Optional<Instant> nextDue() {
    return going.values().stream()
        .filter(r -> !r.late())
        .map(Run::deadline)
        .min(Instant::compareTo);
  }

  void handleDue(Instant now) {
    for (Map.Entry<AppName, Run> each : List.copyOf(going.entrySet())) {
      Run run = each.getValue();
      if (!run.late() && !run.deadline().isAfter(now)) {
        going.put(each.getKey(), new Run(run.dyno(), run.deadline(), true));
        scribe.byItself(() -> formation.stop(run.dyno()));
      }
    }
  }
}
