package dev.dynoscope.sim;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.HoursFact.AppHours;
import dev.dynoscope.paas.Inside;
import dev.dynoscope.paas.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps a second book of the free hours, from what is told alone, and compares; and only what runs
 * uses any.
 */
final class HoursLaws implements Law {
  private final Map<AppName, AppHours> rows = new TreeMap<>();
  private final Platform platform;
  private final DynoBook book;
  private Instant at = Instant.EPOCH;

  HoursLaws(Platform platform, DynoBook book) {
    this.platform = platform;
    this.book = book;
  }

  @Override
  public void entry(Entry entry) {
    if (entry.fact() instanceof HoursFact fact) {
      follow(fact, entry.at());
    }
  }

  private void follow(HoursFact fact, Instant now) {
    switch (fact) {
      case HoursFact.HoursRenewed _ -> {
        rows.replaceAll((app, row) -> new AppHours(app, Duration.ZERO, row.rate()));
        at = now;
      }
      case HoursFact.HoursCounted counted -> {
        for (AppHours row : counted.apps()) {
          Law.same(expected(row.app(), now), row.used(), "hours are as long as what ran");
          Law.holds(!row.used().isNegative(), "hours are never negative", row::toString);
          rows.put(row.app(), row);
        }
        rows.keySet().retainAll(counted.apps().stream().map(AppHours::app).toList());
        at = now;
      }
      case HoursFact.HoursRunningOut _, HoursFact.HoursExhausted _, HoursFact.CardChanged _ -> {}
    }
  }

  /** What runs and was not told to sleep or to go uses hours; what does not run uses none. */
  @Override
  public void after(Instant now) {
    if (Inside.sleepingCounts(platform)) {
      return;
    }
    rows.forEach((app, row) -> {
      int most = 0;
      int least = 0;
      for (DynoBook.Row dyno : book.rows()) {
        if (dyno.name.app().equals(app)) {
          int pooled = Inside.pooled(platform, dyno.name);
          // one that was to sleep, and is to boot instead, is not told of until it boots
          most += dyno.running || dyno.lost ? pooled : 0;
          // one that is being ended may be on its way out, which is not told of before it is gone
          boolean ending = dyno.termAt.isPresent() || dyno.killed;
          least += dyno.running && !dyno.asleep && !ending ? pooled : 0;
        }
      }
      int upper = most;
      int lower = least;
      Law.holds(
          row.rate() <= upper && row.rate() >= lower,
          "hours are used by what runs",
          () -> row + ", from " + lower + " to " + upper);
    });
  }

  private Duration expected(AppName app, Instant now) {
    AppHours row = rows.getOrDefault(app, new AppHours(app, Duration.ZERO, 0));
    return row.used().plus(Duration.between(at, now).multipliedBy(row.rate()));
  }
}
