package dev.dynoscope.diagram;

import dev.dynoscope.report.Amounts;
import dev.dynoscope.report.Month;
import dev.dynoscope.report.Report;
import dev.dynoscope.report.Spread;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a report's figure shows, in words. */
final class ReportAltText {
  private final Wording wording;
  private final Report report;
  private final List<String> sentences = new ArrayList<>();

  private ReportAltText(Wording wording, Report report) {
    this.wording = wording;
    this.report = report;
  }

  static String of(Wording wording, Report report) {
    ReportAltText text = new ReportAltText(wording, report);
    text.requests();
    text.dynos();
    report.months().stream()
        .filter(month -> month.allowance().isPositive())
        .forEach(month -> text.sentences.add(text.month(month)));
    if (report.machines().lost() > 0) {
      text.say("report.alt.machines", wording.amount(Amounts.count(report.machines().lost())));
    }
    return text.sentences.isEmpty() ? "" : " " + String.join(" ", text.sentences);
  }

  private void say(String key, Object... parts) {
    sentences.add(wording.say(key, parts));
  }

  private void requests() {
    List<String> outcomes = new ArrayList<>();
    report
        .whole()
        .outcomes()
        .forEach((outcome, howMany) ->
            outcomes.add(
                wording.say(
                    "report.alt.outcome",
                    wording.amount(Amounts.count(howMany)),
                    outcome.label())));
    list("report.alt.outcomes", outcomes);
    spread("report.alt.wakes", report.whole().wakes());
    spread("report.alt.service", report.whole().service());
  }

  private void dynos() {
    List<String> boots = new ArrayList<>();
    report
        .whole()
        .booted()
        .forEach((cause, howMany) -> {
          String words = wording.say("report.boot." + cause.name().toLowerCase(Locale.ROOT));
          boots.add(words + " " + wording.amount(Amounts.count(howMany)));
        });
    list("report.alt.boots-by", boots);
    List<String> errors = new ArrayList<>();
    report
        .whole()
        .errors()
        .forEach(
            (code, howMany) -> errors.add(code + " " + wording.amount(Amounts.count(howMany))));
    list("report.alt.errors", errors);
  }

  private void list(String key, List<String> parts) {
    if (parts.size() == 1) {
      say(key, parts.getFirst());
    } else if (!parts.isEmpty()) {
      String first = String.join(", ", parts.subList(0, parts.size() - 1));
      say(key, wording.say("report.alt.and", first, parts.getLast()));
    }
  }

  private void spread(String key, Spread spread) {
    if (spread.count() > 0) {
      say(
          key,
          wording.amount(Amounts.time(spread.median())),
          wording.amount(Amounts.time(spread.longest())));
    }
  }

  private String month(Month month) {
    return wording.say(
        "report.alt.hours",
        month.name(),
        wording.amount(Amounts.hours(month.total())),
        wording.amount(Amounts.hours(month.allowance())),
        month.perApp() ? wording.say("report.alt.each-app") : "",
        month.gone().stream().map(this::gone).reduce("", String::concat));
  }

  private String gone(Month.Gone gone) {
    String since = wording.amount(Amounts.exact(gone.since()));
    return gone.app()
        .map(app -> wording.say("report.alt.used-up-by", app.value(), since))
        .orElseGet(() -> wording.say("report.alt.used-up", since));
  }
}
