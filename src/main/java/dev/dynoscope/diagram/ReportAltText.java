package dev.dynoscope.diagram;

import dev.dynoscope.report.Amounts;
import dev.dynoscope.report.Month;
import dev.dynoscope.report.Report;
import dev.dynoscope.report.Spread;
import java.util.ArrayList;
import java.util.List;

/** What a report's figure shows, in words. */
final class ReportAltText {
  private ReportAltText() {}

  static String of(Report report) {
    List<String> sentences = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    report
        .whole()
        .outcomes()
        .forEach((outcome, howMany) ->
            outcomes.add(Amounts.count(howMany) + " with " + outcome.label()));
    if (!outcomes.isEmpty()) {
      sentences.add("Requests ended: " + Words.list(outcomes) + ".");
    }
    spread(sentences, "A sleeping web dyno was up", "after its wake", report.whole().wakes());
    spread(sentences, "Dynos answered", "after the connection", report.whole().service());
    List<String> boots = new ArrayList<>();
    report
        .whole()
        .booted()
        .forEach((cause, howMany) -> boots.add(cause.words() + " " + Amounts.count(howMany)));
    if (!boots.isEmpty()) {
      sentences.add("Boots by reason: " + Words.list(boots) + ".");
    }
    List<String> errors = new ArrayList<>();
    report
        .whole()
        .errors()
        .forEach((code, howMany) -> errors.add(code + " " + Amounts.count(howMany)));
    if (!errors.isEmpty()) {
      sentences.add("Errors of dynos: " + Words.list(errors) + ".");
    }
    report.months().stream()
        .filter(m -> m.allowance().isPositive())
        .forEach(m -> sentences.add(month(m)));
    if (report.machines().lost() > 0) {
      sentences.add("Machines lost: " + Amounts.count(report.machines().lost()) + ".");
    }
    return sentences.isEmpty() ? "" : " " + String.join(" ", sentences);
  }

  private static void spread(List<String> sentences, String what, String after, Spread spread) {
    if (spread.count() > 0) {
      sentences.add(
          what
              + " "
              + Amounts.time(spread.median())
              + " "
              + after
              + " in the median, "
              + Amounts.time(spread.longest())
              + " at the longest.");
    }
  }

  private static String month(Month month) {
    String gone =
        month.gone().stream()
            .map(each ->
                ", used up"
                    + each.app().map(app -> " by " + app).orElse("")
                    + " "
                    + Amounts.exact(each.since())
                    + " after the start")
            .reduce("", String::concat);
    return "Free hours in "
        + month.name()
        + ": "
        + Amounts.hours(month.total())
        + " of "
        + Amounts.hours(month.allowance())
        + (month.perApp() ? " for each app" : "")
        + gone
        + ".";
  }
}
