package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.time.Instant;
import java.util.Optional;

/**
 * When apps fall asleep by themselves (Free Dyno Hours; in 2014 Dynos, Dev Center). Each request
 * starts the time without traffic anew, whatever its method is and however it ends: whether Heroku
 * counted HEAD requests, or answers from 400 on, was never told. An app with only a worker never
 * sleeps, and one with both sleeps by what its web dynos get. In 2015 free dynos had to sleep for 6
 * hours a day; that rule is not here.
 */
final class Sleep {
  private final Deadlines<AppName> idleAt = Deadlines.inOrder();
  private final Changes.Reader changes;
  private final Apps apps;
  private final Formation formation;
  private final Router router;
  private final Eras eras;
  private final Scribe scribe;

  Sleep(Apps apps, Formation formation, Router router, Eras eras, Scribe scribe) {
    changes = apps.news().reader();
    this.apps = apps;
    this.formation = formation;
    this.router = router;
    this.eras = eras;
    this.scribe = scribe;
  }

  /** Why an app never sleeps, however long nobody visits it; empty if it does. */
  Optional<String> neverBecause(App app) {
    Era.Size size = formation.sizes().of(app.name(), "web");
    if (!size.sleeps()) {
      return Optional.of("its web dynos have the size " + size.title() + ", which never sleeps");
    }
    return eras.now().sleep().onlyOneWebDyno() && app.quantity("web") > 1
        ? Optional.of("it has more than one web dyno")
        : Optional.empty();
  }

  /** When an app that is awake falls asleep; empty if it never does, or not now. */
  Optional<Instant> idleAt(App app) {
    return neverBecause(app).isPresent() ? Optional.empty() : router.idleAt(app);
  }

  void handleDue(Instant now) {
    follow();
    for (AppName name : idleAt.due(now)) {
      App app = apps.get(name);
      scribe.byItself(() -> formation.idle(name, d -> sleepsWith(app, d)));
    }
  }

  /** Looks again at the apps that something has happened to. */
  private void follow() {
    if (changes.all()) {
      idleAt.clear();
    }
    for (AppName name : changes.take(apps)) {
      idleAt.set(name, apps.find(name).flatMap(this::idleAt));
    }
  }

  private boolean sleepsWith(App app, Dyno dyno) {
    return dyno.name().web()
        || (eras.now().sleep().workersToo()
            && formation.sizes().of(app.name(), dyno.name().process()).sleeps());
  }

  Optional<Instant> nextDue() {
    follow();
    return idleAt.earliest();
  }
}
