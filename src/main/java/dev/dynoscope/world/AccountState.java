package dev.dynoscope.world;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.HoursFact.AppHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the account that owns all apps, and of its free dyno hours: as they were counted
 * last, from which follows what is used at any moment until they are counted again.
 *
 * @param at when they were counted last
 * @param card whether the account has a credit card
 * @param allowance hours of a month, for the account or for each app; zero while nothing is known
 * @param perApp whether each app has hours of its own
 * @param billed whether the owner pays for what is used beyond
 * @param renewal when the next month begins
 * @param apps what each app had used at {@code at}, and how fast it goes on
 */
public record AccountState(
    Instant at,
    boolean card,
    Duration allowance,
    boolean perApp,
    boolean billed,
    Instant renewal,
    List<AppHours> apps) {
  static final AccountState UNKNOWN =
      new AccountState(Instant.EPOCH, false, Duration.ZERO, false, false, Instant.EPOCH, List.of());

  AccountState after(HoursFact fact, Instant now) {
    return switch (fact) {
      case HoursFact.HoursCounted f ->
          new AccountState(now, card, f.allowance(), f.perApp(), f.billed(), f.renewal(), f.apps());
      case HoursFact.HoursRenewed f ->
          new AccountState(now, card, f.allowance(), perApp, billed, f.renewal(), unused());
      case HoursFact.CardChanged f ->
          new AccountState(at, f.card(), f.allowance(), perApp, billed, renewal, apps);
      case HoursFact.HoursRunningOut _, HoursFact.HoursExhausted _ -> this;
    };
  }

  private List<AppHours> unused() {
    return apps.stream().map(row -> new AppHours(row.app(), Duration.ZERO, row.rate())).toList();
  }

  /** What an app has used this month at {@code when}, which is not before {@link #at}. */
  public Duration used(AppName app, Instant when) {
    return apps.stream()
        .filter(row -> row.app().equals(app))
        .map(row -> used(row, when))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Duration used(AppHours row, Instant when) {
    return row.used().plus(Duration.between(at, when).multipliedBy(row.rate()));
  }

  /**
   * What was used this month at {@code when}.
   *
   * @param app whose hours they are; empty for those of the account
   */
  public Duration used(Optional<AppName> app, Instant when) {
    return app.map(name -> used(name, when))
        .orElseGet(
            () -> apps.stream().map(row -> used(row, when)).reduce(Duration.ZERO, Duration::plus));
  }

  /** What is left at {@code when} of the hours that an app lives on. */
  public Duration left(AppName app, Instant when) {
    Optional<AppName> whose = perApp ? Optional.of(app) : Optional.empty();
    Duration left = allowance.minus(used(whose, when));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether an app has to sleep at {@code when}, since there are no hours left for it. */
  public boolean exhausted(AppName app, Instant when) {
    return !billed && allowance.isPositive() && left(app, when).isZero();
  }
}
