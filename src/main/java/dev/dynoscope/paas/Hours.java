package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact.HoursCounted;
import dev.dynoscope.journal.HoursFact.HoursRenewed;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Counts free dyno hours (Free Dyno Hours, Dev Center). A dyno of a size that lives on them uses
 * them up while it starts or is up, a one-off dyno too; one that sleeps or waits after a crash uses
 * none, unless the era says so. When they are gone, all that lives on them is put to sleep until
 * the month ends, with SIGTERM and time to end as at any other sleep: a request that a dyno works
 * on may still be answered, and every other one gets H82. What Heroku did with a request in flight
 * is not known.
 */
final class Hours {
  private final Apps apps;
  private final Account account;
  private final Formation formation;
  private final Eras eras;
  private final Scribe scribe;
  private final Purses purses;
  private final Changes.Reader concerned;
  private final Changes.Reader uncounted;
  private Optional<HoursCounted> counted = Optional.empty();

  Hours(Apps apps, Account account, Formation formation, Eras eras, Scribe scribe) {
    this.apps = apps;
    this.account = account;
    this.formation = formation;
    this.eras = eras;
    this.scribe = scribe;
    purses = new Purses(account, eras, scribe);
    concerned = apps.news().reader();
    uncounted = apps.news().reader();
  }

  /** Whether the app's web dynos live on free hours and there are none left: H82. */
  boolean exhausted(App app) {
    int pooled = formation.sizes().of(app.name(), "web").pooled();
    return pooled > 0 && account.exhausted(app.name());
  }

  /** Lets time pass, before anything else happens in a step. */
  void begin(Instant now) {
    if (account.advance(now)) {
      purses.renew();
      scribe.byItself(() -> {
        HoursRenewed fact = new HoursRenewed(account.allowance(), account.renewal());
        scribe.note(Actor.PLATFORM, fact);
      });
    }
  }

  /** Tells how far it has come, and puts to sleep whatever has no hours left. */
  void handleDue() {
    NavigableSet<AppName> toSee = new TreeSet<>(concerned.take(apps));
    for (Optional<AppName> purse : purses.handleDue()) {
      purse.ifPresentOrElse(toSee::add, () -> apps.all().forEach(app -> toSee.add(app.name())));
    }
    scribe.because(
        scribe.occasion("account"),
        () -> toSee.forEach(name -> apps.find(name).ifPresent(this::see)));
  }

  private void see(App app) {
    if (account.exhausted(app.name())) {
      formation.idle(app.name(), d -> formation.pooled(d) > 0);
      formation.of(app.name()).stream()
          .filter(d -> d.oneOff().isPresent() && formation.pooled(d) > 0)
          .forEach(d -> formation.stop(d.name()));
    } else {
      rouse(app);
    }
  }

  /** What sleeps for want of hours alone, and no request could wake, wakes when there are some. */
  private void rouse(App app) {
    boolean alone = app.quantity("web") == 0 || !eras.now().sleep().workersToo();
    if (alone) {
      formation.wake(app.name(), d -> !d.name().web(), scribe.occasion("account"));
    }
  }

  /** Counts what runs, at the end of a step; tells when something has changed. */
  void count() {
    boolean news = counted.filter(this::sameTerms).isEmpty();
    for (AppName app : uncounted.take(apps)) {
      // an app that is gone has hours until it uses none any more
      boolean concerned = apps.find(app).isPresent() || account.counts(app);
      if (concerned && account.rate(app, rateOf(app))) {
        purses.rated(app);
        news = true;
      }
    }
    if (news) {
      counted =
          Optional.of(
              new HoursCounted(
                  account.allowance(),
                  eras.now().hours().perApp(),
                  account.billed(),
                  account.renewal(),
                  account.rows()));
      scribe.note(Actor.PLATFORM, counted.get());
    }
  }

  private int rateOf(AppName app) {
    boolean always = eras.now().hours().sleepingCounts();
    int rate = 0;
    for (Map.Entry<String, Kind> each : formation.dynos().kinds(app).entrySet()) {
      Kind kind = each.getValue();
      Tally tally = kind.formation();
      int pooled = formation.sizes().of(app, each.getKey()).pooled();
      rate += pooled * (always ? tally.wanted() : tally.awake());
      if (kind.hasOneOffs()) {
        rate +=
            kind.all().stream()
                .filter(d -> d.oneOff().isPresent() && (always ? !d.leaving() : d.awake()))
                .mapToInt(formation::pooled)
                .sum();
      }
    }
    return rate;
  }

  private boolean sameTerms(HoursCounted last) {
    return last.allowance().equals(account.allowance())
        && last.perApp() == eras.now().hours().perApp()
        && last.billed() == account.billed()
        && last.renewal().equals(account.renewal());
  }

  /** When hours run out, are gone, or are there again. */
  Optional<Instant> nextDue() {
    return counted.isEmpty()
        ? Optional.empty()
        : purses
            .nextDue()
            .filter(account.renewal()::isAfter)
            .or(() -> Optional.of(account.renewal()));
  }
}
