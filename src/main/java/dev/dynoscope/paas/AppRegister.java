package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.AppDestroyed;
import dev.dynoscope.journal.AppFact.AppRenamed;
import dev.dynoscope.journal.AppName;
import java.util.Optional;

/** How apps come, go, and get another name (Renaming Apps, Dev Center). */
final class AppRegister {
  private final Apps apps;
  private final Releases releases;
  private final Builds builds;
  private final AddOns addOns;
  private final Formation formation;
  private final Zone zone;
  private final Scribe scribe;

  AppRegister(
      Apps apps,
      Releases releases,
      Builds builds,
      AddOns addOns,
      Formation formation,
      Zone zone,
      Scribe scribe) {
    this.apps = apps;
    this.releases = releases;
    this.builds = builds;
    this.addOns = addOns;
    this.formation = formation;
    this.zone = zone;
    this.scribe = scribe;
  }

  App create(AppName name) throws Misunderstood {
    refuseTaken(name);
    scribe.logs().forget(name);
    return releases.create(name);
  }

  /** Whether an app has the name, or one that had it still has dynos. */
  boolean taken(AppName name) {
    return apps.find(name).isPresent() || !formation.of(name).isEmpty();
  }

  private void refuseTaken(AppName name) throws Misunderstood {
    Optional<App> there = apps.find(name);
    if (there.isPresent()) {
      throw new Misunderstood("The name " + name + " is already taken. Choose another one.");
    }
    if (taken(name)) {
      throw new Misunderstood(
          "The name "
              + name
              + " is free as soon as the last dyno of the app that had it has ended.");
    }
  }

  /** The old name dies at once; releases, config vars and domains go with the app. */
  void rename(App app, AppName to) throws Misunderstood {
    refuseTaken(to);
    builds.refuseWhileBuilding(app);
    releases.refuseWhileReleasing(app);
    App renamed = app.renamed(to);
    apps.remove(app);
    apps.put(renamed);
    scribe.note(Actor.PLATFORM, new AppRenamed(app.name(), to, zone.hostsOf(to)));
    scribe.logs().rename(app.name(), to);
    formation.sizes().rename(app.name(), to);
    addOns.rename(app.name(), to);
    formation.dissolve(app.name());
    formation.fit(renamed);
  }

  /** The app is gone at once, its dynos as soon as they have ended. */
  void destroy(App app) {
    builds.forget(app.name());
    apps.remove(app);
    addOns.forget(app.name());
    scribe.note(Actor.PLATFORM, new AppDestroyed(app.name()));
    formation.dissolve(app.name());
    formation.sizes().forget(app.name());
    scribe.logs().forget(app.name());
  }
}
