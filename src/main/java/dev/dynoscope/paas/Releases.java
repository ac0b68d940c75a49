package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.AppCreated;
import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.SlugId;
import java.util.List;

/** How slugs and config vars become releases, and releases reach the dynos. */
final class Releases {
  /** Who gives all commands here. */
  static final String USER = "learner@dynoscope.test";

  private final Apps apps;
  private final Formation formation;
  private final ReleasePhase phase;
  private final Zone zone;
  private final Scribe scribe;

  Releases(Apps apps, Formation formation, ReleasePhase phase, Zone zone, Scribe scribe) {
    this.apps = apps;
    this.formation = formation;
    this.phase = phase;
    this.zone = zone;
    this.scribe = scribe;
  }

  /** A blank app, with its first two releases. */
  App create(AppName name) {
    scribe.logs().forget(name);
    App app = App.created(name, scribe.now());
    apps.put(app);
    scribe.note(Actor.PLATFORM, new AppCreated(name, zone.hostsOf(name)));
    app.releases().forEach(release -> tell(app, release));
    return app;
  }

  /** Releases of an app are made one after the other. */
  void refuseWhileReleasing(App app) throws Misunderstood {
    if (app.releasing()) {
      throw new Misunderstood(
          "v"
              + app.newest().version()
              + " of "
              + app.name()
              + " is still running its release command. Try again when that has ended.");
    }
  }

  /** The app's newest release takes effect, at once or when its release command has succeeded. */
  App release(App app) {
    apps.put(app);
    tell(app, app.newest());
    if (app.releasing()) {
      phase.begin(app);
    } else {
      formation.release(app);
    }
    return app;
  }

  private void tell(App app, Release release) {
    SlugId slug = release.slug().map(Slug::id).orElseGet(() -> new SlugId(""));
    scribe.note(
        Actor.PLATFORM,
        new ReleaseCreated(
            app.name(),
            release.version(),
            release.description(),
            slug,
            List.copyOf(release.allConfig().keySet()),
            !release.succeeded()));
    scribe.logApi(app.name(), release.description() + " by user " + USER);
    if (release.succeeded()) {
      scribe.logApi(app.name(), "Release v" + release.version() + " created by user " + USER);
    }
  }
}
