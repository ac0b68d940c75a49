package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact.HoursCounted;
import dev.dynoscope.journal.HoursFact.HoursExhausted;
import dev.dynoscope.journal.HoursFact.HoursRenewed;
import dev.dynoscope.journal.HoursFact.HoursRunningOut;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts free dyno hours (Free Dyno Hours, Dev Center). A dyno of a size that lives on them uses
 * them up while it starts or is up, a one-off dyno too; one that sleeps or waits after a crash uses
 * none, unless the era says so. When they are gone, all that lives on them is put to sleep until
 * the month ends, with SIGTERM and time to end as at any other sleep: a request that a dyno works
 * on may still be answered, and every other one gets H82. What Heroku did with a request in flight
 * is not known.
 */
final class Hours {
  private enum Level {
    ENOUGH,
    RUNNING_OUT,
    EXHAUSTED
  }

  private final Apps apps;
  private final Account account;
  private final Formation formation;
  private final Eras eras;
  private final Scribe scribe;
  private final Map<Optional<AppName>, Level> told = new HashMap<>();
  private Optional<HoursCounted> counted = Optional.empty();

  Hours(Apps apps, Account account, Formation formation, Eras eras, Scribe scribe) {
    this.apps = apps;
    this.account = account;
    this.formation = formation;
    this.eras = eras;
    this.scribe = scribe;
  }

  /** Whether the app's web dynos live on free hours and there are none left: H82. */
  boolean exhausted(App app) {
    int pooled = formation.sizes().of(app.name(), "web").pooled();
    return pooled > 0 && account.exhausted(app.name());
  }

  /** Lets time pass, before anything else happens in a step. */
  void begin(Instant now) {
    if (account.advance(now)) {
      told.clear();
      scribe.byItself(() -> {
        HoursRenewed fact = new HoursRenewed(account.allowance(), account.renewal());
        scribe.note(Actor.PLATFORM, fact);
      });
    }
  }

  /** Tells how far it has come, and puts to sleep whatever has no hours left. */
  void handleDue() {
    for (Optional<AppName> purse : account.purses()) {
      Level before = told.getOrDefault(purse, Level.ENOUGH);
      Level level = levelOf(purse);
      told.put(purse, level);
      if (level.compareTo(before) > 0) {
        scribe.byItself(() -> tell(purse, level));
      }
    }
    scribe.because(scribe.occasion("account"), this::endOrRouse);
  }

  private void endOrRouse() {
    apps.all()
        .forEach(app -> {
          if (account.exhausted(app.name())) {
            formation.idle(app.name(), d -> formation.pooled(d) > 0);
            formation.of(app.name()).stream()
                .filter(d -> d.oneOff().isPresent() && formation.pooled(d) > 0)
                .forEach(d -> formation.stop(d.name()));
          } else {
            rouse(app);
          }
        });
  }

  private Level levelOf(Optional<AppName> purse) {
    if (account.billed() || account.used(purse).compareTo(warnAt()) < 0) {
      return Level.ENOUGH;
    }
    return account.left(purse).isZero() ? Level.EXHAUSTED : Level.RUNNING_OUT;
  }

  private Duration warnAt() {
    return account.allowance().multipliedBy(eras.now().hours().warnPercent()).dividedBy(100);
  }

  private void tell(Optional<AppName> purse, Level level) {
    Duration allowance = account.allowance();
    scribe.note(
        Actor.PLATFORM,
        level == Level.EXHAUSTED
            ? new HoursExhausted(purse, allowance, account.renewal())
            : new HoursRunningOut(purse, account.used(purse), allowance));
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
    for (App app : apps.all()) {
      account.rate(app.name(), rateOf(app.name()));
    }
    HoursCounted fresh =
        new HoursCounted(
            account.allowance(),
            eras.now().hours().perApp(),
            account.billed(),
            account.renewal(),
            account.rows());
    if (counted.filter(last -> sameSpeed(last, fresh)).isEmpty()) {
      counted = Optional.of(fresh);
      scribe.note(Actor.PLATFORM, fresh);
    }
  }

  private int rateOf(AppName app) {
    boolean always = eras.now().hours().sleepingCounts();
    return formation.of(app).stream()
        .filter(d -> always ? !d.leaving() : d.awake())
        .mapToInt(formation::pooled)
        .sum();
  }

  private static boolean sameSpeed(HoursCounted a, HoursCounted b) {
    return a.allowance().equals(b.allowance())
        && a.perApp() == b.perApp()
        && a.billed() == b.billed()
        && a.renewal().equals(b.renewal())
        && rates(a).equals(rates(b));
  }

  private static List<Integer> rates(HoursCounted fact) {
    return fact.apps().stream().map(row -> row.rate()).toList();
  }

  /** When hours run out, are gone, or are there again. */
  Optional<Instant> nextDue() {
    Stream<Instant> ends =
        account.billed()
            ? Stream.empty()
            : account.purses().stream()
                .flatMap(purse ->
                    Stream.of(warnAt(), account.allowance())
                        .flatMap(amount -> account.willUse(purse, amount).stream()));
    return Stream.concat(ends, Stream.of(account.renewal()))
        .filter(_ -> counted.isPresent())
        .min(Instant::compareTo);
  }
}
