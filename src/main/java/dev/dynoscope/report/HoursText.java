package dev.dynoscope.report;

import dev.dynoscope.journal.AppName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The free hours of a month as text. */
final class HoursText {
  /** So many apps are named, those that used most. */
  private static final int MOST = 10;

  private HoursText() {}

  static List<String> lines(Month month) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  "
            + month.name()
            + (month.over() ? "" : " so far")
            + ": "
            + Amounts.hours(month.total())
            + " used; "
            + Amounts.hours(month.allowance())
            + (month.perApp() ? " for each app" : " for all apps"));
    for (Month.Gone gone : month.gone()) {
      lines.add(
          "    used up"
              + gone.app().map(app -> " by " + app).orElse("")
              + " "
              + Amounts.exact(gone.since())
              + " after the start, at "
              + Amounts.moment(gone.at())
              + " UTC");
    }
    TextTable table = new TextTable();
    most(month).forEach(row -> table.row("  " + row.getKey(), Amounts.hours(row.getValue())));
    if (month.used().size() > MOST) {
      table.row("  and " + Amounts.count(month.used().size() - MOST, "more app"));
    }
    lines.addAll(table.lines());
    return lines;
  }

  private static List<Map.Entry<AppName, Duration>> most(Month month) {
    return month.used().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .toList();
  }
}
