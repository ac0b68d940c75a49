package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.AppCreated;
import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppFact.SlugCompiled;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.SlugId;
import java.util.List;

/** How slugs and config vars become releases, and releases reach the dynos. */
final class Releases {
  /** Who gives all commands here. */
  static final String USER = "learner@dynoscope.test";

  private final Apps apps;
  private final Formation formation;
  private final Zone zone;
  private final Scribe scribe;

  Releases(Apps apps, Formation formation, Zone zone, Scribe scribe) {
    this.apps = apps;
    this.formation = formation;
    this.zone = zone;
    this.scribe = scribe;
  }

  /** A slug was made: the app is created if need be, and a release runs it. */
  void deployed(Input.Deployed input) {
    App app = apps.find(input.app()).orElseGet(() -> create(input.app()));
    Slug slug = input.slug();
    scribe.note(
        Actor.PLATFORM, new SlugCompiled(app.name(), slug.id(), slug.commands(), slug.files()));
    release(app.withSlug(slug, "Deploy " + slug.id()));
  }

  private App create(AppName name) {
    App app = App.created(name);
    apps.put(app);
    scribe.note(Actor.PLATFORM, new AppCreated(name, zone.hostsOf(name)));
    scribe.logApi(name, "Release v1 created by user " + USER);
    return app;
  }

  /** The app's newest release takes effect. */
  App release(App app) {
    apps.put(app);
    Release release = app.current();
    SlugId slug = release.slug().map(Slug::id).orElseGet(() -> new SlugId(""));
    scribe.note(
        Actor.PLATFORM,
        new ReleaseCreated(
            app.name(),
            release.version(),
            release.description(),
            slug,
            List.copyOf(release.config().keySet())));
    scribe.logApi(app.name(), release.description() + " by user " + USER);
    scribe.logApi(app.name(), "Release v" + release.version() + " created by user " + USER);
    formation.release(app);
    return app;
  }
}
