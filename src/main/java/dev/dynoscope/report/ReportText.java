package dev.dynoscope.report;

import java.util.ArrayList;
import java.util.List;

/** A report as lines of plain text in aligned columns; parts with nothing to say are left out. */
public final class ReportText {
  private final Report report;
  private final List<String> lines = new ArrayList<>();

  private ReportText(Report report) {
    this.report = report;
  }

  /** The lines of a report. */
  public static List<String> lines(Report report) {
    ReportText text = new ReportText(report);
    text.head();
    text.requests();
    text.times();
    text.dynos();
    text.hours();
    text.machines();
    text.lines.addAll(AppsText.lines(report));
    text.kinds();
    return List.copyOf(text.lines);
  }

  private void head() {
    String apps = report.apps().isEmpty() ? "" : ", " + Amounts.count(report.apps().size(), "app");
    lines.add(Amounts.exact(report.span()) + " of platform time" + apps);
    if (report.simulated()) {
      lines.add("simulated: no code ran");
    }
    lines.add(
        "from "
            + Amounts.moment(report.from())
            + " to "
            + Amounts.moment(report.to())
            + " UTC"
            + (report.era().isEmpty() ? "" : ", era " + report.era()));
  }

  private void part(String title, List<String> body) {
    lines.add("");
    lines.add(title);
    lines.addAll(body);
  }

  private void requests() {
    Figures whole = report.whole();
    long all = whole.requests();
    if (all == 0) {
      return;
    }
    TextTable table = new TextTable(true);
    whole
        .outcomes()
        .forEach((outcome, howMany) ->
            table.row(
                outcome.label(),
                Amounts.count(howMany),
                Amounts.share(howMany, all),
                report.wordsOf(outcome.code())));
    String title =
        "Requests: "
            + Amounts.count(all)
            + ", the platform ended "
            + (whole.failed() == 0 ? "none" : Amounts.count(whole.failed()))
            + " of them"
            + (whole.failed() == 0 ? "" : " (" + Amounts.share(whole.failed(), all) + ")");
    part(title, table.lines());
  }

  private void times() {
    Figures whole = report.whole();
    TextTable table = new TextTable().row("", "how many", "median", "95 %", "longest");
    int empty = table.lines().size();
    time(table, "service of a dyno", whole.service());
    time(table, "wait at the router", whole.held());
    time(table, "wake of a web dyno", whole.wakes());
    time(table, "boot of a dyno", whole.boots());
    if (table.lines().size() > empty) {
      boolean counted = report.kinds().containsKey("RequestsCounted");
      part(counted ? "Times, where requests are told one by one" : "Times", table.lines());
    }
  }

  private static void time(TextTable table, String what, Spread spread) {
    if (spread.count() > 0) {
      table.row(
          what,
          Amounts.count(spread.count()),
          Amounts.time(spread.median()),
          Amounts.time(spread.p95()),
          Amounts.time(spread.longest()));
    }
  }

  private void dynos() {
    Figures whole = report.whole();
    TextTable table = new TextTable(true);
    whole
        .booted()
        .forEach(
            (cause, howMany) -> table.row("boot: " + cause.words(), Amounts.count(howMany), ""));
    some(table, "crashes", whole.crashes());
    whole
        .errors()
        .forEach((code, howMany) -> table.row(code, Amounts.count(howMany), report.wordsOf(code)));
    some(table, "put to sleep", whole.sleeps());
    some(table, "woken", whole.wakings());
    some(table, "lost with their machine", whole.dynosLost());
    some(table, "lines of the log", whole.logLines());
    if (!table.lines().isEmpty()) {
      part("Dynos: " + Amounts.count(whole.bootsBegun(), "boot"), table.lines());
    }
  }

  private static void some(TextTable table, String what, long howMany) {
    if (howMany > 0) {
      table.row(what, Amounts.count(howMany), "");
    }
  }

  private void hours() {
    List<String> body = new ArrayList<>();
    for (Month month : report.months()) {
      if (month.allowance().isPositive() || month.total().isPositive()) {
        body.addAll(HoursText.lines(month));
      }
    }
    if (!body.isEmpty()) {
      part("Free dyno hours", body);
    }
  }

  private void machines() {
    Machines machines = report.machines();
    if (machines.lost() == 0) {
      return;
    }
    TextTable table =
        new TextTable()
            .row("lost", Amounts.count(machines.lost()))
            .row("noticed and replaced", Amounts.count(machines.noticed()))
            .row("lost an hour", Amounts.rate(machines.lostAnHour()));
    machines
        .meanBetween()
        .ifPresent(mean -> table.row("mean time between failures", Amounts.time(mean)));
    table.row("dynos lost with them", Amounts.count(report.whole().dynosLost()));
    part("Machines", table.lines());
  }

  private void kinds() {
    TextTable table = new TextTable();
    report.kinds().forEach((kind, howMany) -> table.row(kind, Amounts.count(howMany)));
    part("Journal: " + entries(report.entries()), table.lines());
  }

  private static String entries(long howMany) {
    return Amounts.count(howMany) + (howMany == 1 ? " entry" : " entries");
  }
}
