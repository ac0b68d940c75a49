package dev.dynoscope.report;

import dev.dynoscope.journal.AppName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The figures of single apps as a table; left out where there is only one app. */
final class AppsText {
  /** So many apps are shown, those with most requests. */
  private static final int MOST = 20;

  private AppsText() {}

  static List<String> lines(Report report) {
    if (report.apps().size() < 2) {
      return List.of();
    }
    TextTable table =
        new TextTable()
            .row("", "requests", "failed", "service", "95 %", "boots", "crashes", "wakes");
    report.apps().entrySet().stream()
        .sorted(Comparator.comparingLong(AppsText::requests).reversed())
        .limit(MOST)
        .forEach(app -> row(table, app.getKey(), app.getValue()));
    List<String> lines = new ArrayList<>(List.of("", "Apps: " + report.apps().size()));
    lines.addAll(table.lines());
    if (report.apps().size() > MOST) {
      lines.add("  and " + Amounts.count(report.apps().size() - MOST, "more app"));
    }
    return lines;
  }

  private static long requests(Map.Entry<AppName, Figures> app) {
    return app.getValue().requests();
  }

  private static void row(TextTable table, AppName app, Figures figures) {
    boolean served = figures.service().count() > 0;
    table.row(
        app.value(),
        Amounts.count(figures.requests()),
        Amounts.count(figures.failed()),
        served ? Amounts.time(figures.service().median()) : "",
        served ? Amounts.time(figures.service().p95()) : "",
        Amounts.count(figures.bootsBegun()),
        Amounts.count(figures.crashes()),
        Amounts.count(figures.wakings()));
  }
}
