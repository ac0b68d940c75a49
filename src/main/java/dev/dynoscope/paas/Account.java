package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact.AppHours;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The account that owns all apps, and its free dyno hours in the present month: a ledger of how
 * much each app has used and how fast it goes on. What was used is exact at any moment, and so is
 * the moment at which it will be too much. A month is one of the calendar in UTC; in which time
 * zone Heroku's months began is not known.
 */
final class Account {
  private final Eras eras;
  private final SortedMap<AppName, AppHours> rows = new TreeMap<>();
  private Instant at = Instant.EPOCH;
  private boolean card;

  Account(Eras eras) {
    this.eras = eras;
  }

  /** Whether there is a credit card. */
  boolean card() {
    return card;
  }

  void card(boolean there) {
    card = there;
  }

  /** Lets time pass; says whether a month began on the way, with nothing used in it yet. */
  boolean advance(Instant now) {
    boolean first = at.equals(Instant.EPOCH);
    boolean renewed = !first && !now.isBefore(renewal());
    Instant from = first ? now : renewed ? monthOf(now) : at;
    Duration passed = Duration.between(from, now);
    rows.replaceAll((app, row) ->
        new AppHours(
            app,
            (renewed ? Duration.ZERO : row.used()).plus(passed.multipliedBy(row.rate())),
            row.rate()));
    at = now;
    return renewed;
  }

  private static Instant monthOf(Instant moment) {
    return begin(YearMonth.from(moment.atOffset(ZoneOffset.UTC)));
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** When the next month begins. */
  Instant renewal() {
    return begin(YearMonth.from(at.atOffset(ZoneOffset.UTC)).plusMonths(1));
  }

  /** From now on the app uses up {@code rate} hours in an hour; says whether that is new. */
  boolean rate(AppName app, int rate) {
    AppHours row = row(app);
    rows.put(app, new AppHours(app, row.used(), rate));
    return row.rate() != rate;
  }

  private AppHours row(AppName app) {
    return rows.getOrDefault(app, new AppHours(app, Duration.ZERO, 0));
  }

  /** What each app has used. */
  List<AppHours> rows() {
    return List.copyOf(rows.values());
  }

  /** What the app has used this month. */
  Duration used(AppName app) {
    return row(app).used();
  }

  /** Hours of a month, for the account or for each app. */
  Duration allowance() {
    Era.Hours hours = eras.now().hours();
    return card ? hours.verified() : hours.pool();
  }

  /** Whether the owner pays for what is used beyond. */
  boolean billed() {
    return card && eras.now().hours().billed();
  }

  /** Whose hours an app lives on: its own, or those of the account. */
  Optional<AppName> purseOf(AppName app) {
    return eras.now().hours().perApp() ? Optional.of(app) : Optional.empty();
  }

  /** All those that have hours, each of them an app or, empty, the account. */
  List<Optional<AppName>> purses() {
    return eras.now().hours().perApp()
        ? rows.keySet().stream().map(Optional::of).toList()
        : List.of(Optional.empty());
  }

  /** What was used of a purse this month. */
  Duration used(Optional<AppName> purse) {
    return purse
        .map(this::used)
        .orElseGet(
            () -> rows.values().stream().map(AppHours::used).reduce(Duration.ZERO, Duration::plus));
  }

  /** What is left of a purse this month. */
  Duration left(Optional<AppName> purse) {
    Duration left = allowance().minus(used(purse));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether nothing is left of what the app lives on, and nobody pays for more. */
  boolean exhausted(AppName app) {
    return !billed() && left(purseOf(app)).isZero();
  }

  /** When {@code amount} of a purse will have been used, if it goes on like this this month. */
  Optional<Instant> willUse(Optional<AppName> purse, Duration amount) {
    int rate =
        purse
            .map(app -> row(app).rate())
            .orElseGet(() -> rows.values().stream().mapToInt(AppHours::rate).sum());
    Duration missing = amount.minus(used(purse));
    if (rate == 0 || missing.isNegative() || missing.isZero()) {
      return Optional.empty();
    }
    // rounded up, so that it has been used then and is not due once more
    long nanos = Math.ceilDiv(missing.toNanos(), rate);
    return Optional.of(at.plusNanos(nanos)).filter(moment -> moment.isBefore(renewal()));
  }
}
