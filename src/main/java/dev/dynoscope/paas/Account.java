package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact.AppHours;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
  private final SortedMap<AppName, Meter> rows = new TreeMap<>();

  /** All of them together. */
  private Meter pool = Meter.NEW;

  private Instant at = Instant.EPOCH;
  private Instant renewal = Instant.EPOCH;
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
    boolean renewed = !first && !now.isBefore(renewal);
    at = now;
    if (renewed) {
      Instant start = monthOf(now);
      rows.replaceAll((_, meter) -> meter.emptied(start));
      pool = pool.emptied(start);
    }
    if (first || renewed) {
      renewal = begin(YearMonth.from(at.atOffset(ZoneOffset.UTC)).plusMonths(1));
    }
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
    return renewal;
  }

  /** From now on the app uses up {@code rate} hours in an hour; says whether that is new. */
  boolean rate(AppName app, int rate) {
    Meter meter = rows.get(app);
    if (meter != null && meter.rate() == rate) {
      return false;
    }
    int before = meter(app).rate();
    rows.put(app, meter(app).at(rate, at));
    pool = pool.at(pool.rate() - before + rate, at);
    return true;
  }

  /** Whether the app uses hours now. */
  boolean counts(AppName app) {
    return meter(app).rate() > 0;
  }

  private Meter meter(AppName app) {
    return rows.getOrDefault(app, Meter.NEW);
  }

  /** What each app has used. */
  List<AppHours> rows() {
    List<AppHours> all = new ArrayList<>(rows.size());
    rows.forEach((app, meter) -> all.add(new AppHours(app, meter.used(at), meter.rate())));
    return Collections.unmodifiableList(all);
  }

  /** What the app has used this month. */
  Duration used(AppName app) {
    return meter(app).used(at);
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
    return meter(purse).used(at);
  }

  private Meter meter(Optional<AppName> purse) {
    return purse.isPresent() ? meter(purse.get()) : pool;
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
    int rate = meter(purse).rate();
    Duration missing = amount.minus(used(purse));
    if (rate == 0 || missing.isNegative() || missing.isZero()) {
      return Optional.empty();
    }
    // rounded up, so that it has been used then and is not due once more
    long nanos = Math.ceilDiv(missing.toNanos(), rate);
    return Optional.of(at.plusNanos(nanos)).filter(moment -> moment.isBefore(renewal()));
  }
}
