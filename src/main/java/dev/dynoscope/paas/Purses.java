package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact.HoursExhausted;
import dev.dynoscope.journal.HoursFact.HoursRunningOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far the hours of each purse are used up: the account's, or each app's. Looks at a purse only
 * when it has come far enough to be told, or when all go by other terms.
 */
final class Purses {
  private static final Comparator<Optional<AppName>> ORDER =
      Comparator.comparing(purse -> purse.map(AppName::value).orElse(""));

  private enum Level {
    ENOUGH,
    RUNNING_OUT,
    EXHAUSTED
  }

  private final Account account;
  private final Eras eras;
  private final Scribe scribe;
  private final Map<Optional<AppName>, Level> told = new HashMap<>();
  private final Deadlines<Optional<AppName>> crossings = new Deadlines<>(ORDER);
  private final SortedSet<Optional<AppName>> fresh = new TreeSet<>(ORDER);
  private Optional<Terms> terms = Optional.empty();

  /** What all purses go by. */
  private record Terms(Era.Hours hours, boolean card, Instant renewal) {}

  Purses(Account account, Eras eras, Scribe scribe) {
    this.account = account;
    this.eras = eras;
    this.scribe = scribe;
  }

  /** A month has begun: nothing was told in it yet. */
  void renew() {
    told.clear();
  }

  /**
   * Tells how far they have come; gives those that may have come to an end, or have hours again.
   */
  List<Optional<AppName>> handleDue() {
    List<Optional<AppName>> purses = toLookAt();
    for (Optional<AppName> purse : purses) {
      Level before = told.getOrDefault(purse, Level.ENOUGH);
      Level level = levelOf(purse);
      told.put(purse, level);
      if (level.compareTo(before) > 0) {
        scribe.byItself(() -> tell(purse, level));
      }
      reckon(purse);
    }
    return purses;
  }

  private List<Optional<AppName>> toLookAt() {
    Optional<Terms> before = terms;
    terms = Optional.of(new Terms(eras.now().hours(), account.card(), account.renewal()));
    if (!terms.equals(before)) {
      crossings.clear();
      fresh.clear();
      return account.purses();
    }
    List<Optional<AppName>> due = crossings.due(scribe.now());
    if (fresh.isEmpty()) {
      return due;
    }
    fresh.addAll(due);
    List<Optional<AppName>> all = new ArrayList<>(fresh);
    fresh.clear();
    return all;
  }

  /** An app uses up hours at another speed. */
  void rated(AppName app) {
    Optional<AppName> purse = account.purseOf(app);
    if (purse.isPresent()) {
      fresh.add(purse);
    }
    reckon(purse);
  }

  private void reckon(Optional<AppName> purse) {
    crossings.set(
        purse,
        account.billed()
            ? Optional.empty()
            : Deadlines.earliestOf(
                account.willUse(purse, warnAt()), account.willUse(purse, account.allowance())));
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

  /** When the next of them has come so far that it is told. */
  Optional<Instant> nextDue() {
    return crossings.earliest();
  }
}
