package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.HoursFact.AppHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Keeps a second book of the free hours, from what is told alone, and compares. */
final class HoursBook {
  private final Map<AppName, AppHours> rows = new TreeMap<>();
  private Instant at = Instant.EPOCH;

  void follow(HoursFact fact, Instant now) {
    switch (fact) {
      case HoursFact.HoursRenewed _ -> {
        rows.replaceAll((app, row) -> new AppHours(app, Duration.ZERO, row.rate()));
        at = now;
      }
      case HoursFact.HoursCounted counted -> {
        for (AppHours row : counted.apps()) {
          assertEquals(expected(row.app(), now), row.used(), () -> "hours of " + row.app());
          rows.put(row.app(), row);
        }
        at = now;
      }
      case HoursFact.HoursRunningOut _, HoursFact.HoursExhausted _, HoursFact.CardChanged _ -> {}
    }
  }

  private Duration expected(AppName app, Instant now) {
    AppHours row = rows.getOrDefault(app, new AppHours(app, Duration.ZERO, 0));
    return row.used().plus(Duration.between(at, now).multipliedBy(row.rate()));
  }
}
