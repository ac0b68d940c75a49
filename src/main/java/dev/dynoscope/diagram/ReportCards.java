package dev.dynoscope.diagram;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.report.Amounts;
import dev.dynoscope.report.BootCause;
import dev.dynoscope.report.Figures;
import dev.dynoscope.report.Outcome;
import dev.dynoscope.report.Report;
import dev.dynoscope.report.Spread;
import dev.dynoscope.report.Trend;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which parts a report's figure has: those with something to say. */
final class ReportCards {
  private static final int MOST_ROWS = 12;
  private final Pen pen;
  private final Wording wording;
  private final Report report;
  private final List<ReportCard> cards = new ArrayList<>();

  private ReportCards(Pen pen, Wording wording, Report report) {
    this.pen = pen;
    this.wording = wording;
    this.report = report;
  }

  static List<ReportCard> of(Pen pen, Wording wording, Report report) {
    ReportCards all = new ReportCards(pen, wording, report);
    Figures whole = report.whole();
    all.outcomes(whole);
    all.requestsOverTime();
    all.spread("report:wakes", wording.say("report.wakes"), whole.wakes(), Ink.ASLEEP);
    all.spread("report:service", wording.say("report.service"), whole.service(), Ink.OK);
    all.boots(whole);
    all.trouble(whole);
    all.hours();
    all.machines();
    return all.cards;
  }

  private void outcomes(Figures whole) {
    List<BarsCard.Row> rows = new ArrayList<>();
    whole
        .outcomes()
        .forEach((outcome, howMany) ->
            rows.add(new BarsCard.Row(code(outcome), words(outcome), howMany, ink(outcome))));
    bars("report:outcomes", wording.say("report.outcomes"), rows);
  }

  private static String code(Outcome outcome) {
    boolean coded = outcome.code().matches("[A-Z]\\d+");
    return coded || !outcome.failed() ? outcome.label() : Integer.toString(outcome.status());
  }

  private String words(Outcome outcome) {
    if (!outcome.failed()) {
      return wording.say("report.answered");
    }
    return code(outcome).contains(" ") ? report.wordsOf(outcome.code()) : outcome.code();
  }

  private static Ink ink(Outcome outcome) {
    return outcome.failed() ? Ink.FAIL : outcome.status() >= 400 ? Ink.WAIT : Ink.OK;
  }

  private void bars(String id, String title, List<BarsCard.Row> rows) {
    if (!rows.isEmpty()) {
      long all = rows.stream().mapToLong(BarsCard.Row::count).sum();
      String note = wording.say("report.in-all", wording.amount(Amounts.count(all)));
      cards.add(new BarsCard(pen, wording, id, title, note, few(rows), true));
    }
  }

  /** The most frequent ones, in their order, and the rest as one. */
  private List<BarsCard.Row> few(List<BarsCard.Row> rows) {
    if (rows.size() <= MOST_ROWS) {
      return rows;
    }
    List<BarsCard.Row> most =
        rows.stream()
            .sorted(Comparator.comparingLong(BarsCard.Row::count).reversed())
            .limit(MOST_ROWS - 1)
            .toList();
    List<BarsCard.Row> kept = new ArrayList<>(rows.stream().filter(most::contains).toList());
    long rest = rows.stream().filter(r -> !most.contains(r)).mapToLong(BarsCard.Row::count).sum();
    String words = wording.say("report.other-kinds", rows.size() - kept.size());
    kept.add(new BarsCard.Row("", words, rest, Ink.TEXT_FAINT));
    return kept;
  }

  private void requestsOverTime() {
    long all = report.requests().sum();
    if (all == 0 || !report.span().isPositive()) {
      return;
    }
    double aSecond = all / (report.span().toNanos() / 1e9);
    Duration unit =
        aSecond >= 1
            ? Duration.ofSeconds(1)
            : aSecond >= 0.02 ? Duration.ofMinutes(1) : Duration.ofHours(1);
    Trend failures = report.failures();
    List<TrendCard.Line> lines = new ArrayList<>();
    lines.add(new TrendCard.Line(report.requests(), Ink.ROUTER));
    if (failures.sum() > 0) {
      lines.add(new TrendCard.Line(failures, Ink.FAIL));
    }
    String note = failures.sum() > 0 ? wording.say("report.over-time-note") : "";
    cards.add(
        new TrendCard(
            pen,
            wording,
            "report:requests",
            wording.say("report.over-time"),
            note,
            lines,
            report.span(),
            unit,
            wording.say(each(unit))));
  }

  private static String each(Duration unit) {
    return unit.toSeconds() == 1
        ? "report.a-second"
        : unit.toSeconds() == 60 ? "report.a-minute" : "report.an-hour";
  }

  private void spread(String id, String title, Spread spread, Ink ink) {
    if (spread.count() > 0) {
      cards.add(new SpreadCard(pen, wording, id, title, spread, ink));
    }
  }

  private void boots(Figures whole) {
    List<BarsCard.Row> rows = new ArrayList<>();
    whole
        .booted()
        .forEach(
            (cause, howMany) -> rows.add(new BarsCard.Row("", words(cause), howMany, ink(cause))));
    bars("report:boots", wording.say("report.boots-by"), rows);
  }

  private String words(BootCause cause) {
    return wording.say("report.boot." + cause.name().toLowerCase(Locale.ROOT));
  }

  private static Ink ink(BootCause cause) {
    return switch (cause) {
      case NEW, RESTART, RELEASE, RESIZE, WANTED, UNKNOWN -> Ink.SLUG;
      case CYCLE -> Ink.WAIT;
      case WAKE -> Ink.ASLEEP;
      case CRASH, MEMORY, LIMIT, MACHINE -> Ink.FAIL;
    };
  }

  private void trouble(Figures whole) {
    List<BarsCard.Row> rows = new ArrayList<>();
    whole
        .errors()
        .forEach((code, howMany) ->
            rows.add(new BarsCard.Row(code, report.wordsOf(code), howMany, Ink.FAIL)));
    if (whole.crashes() > 0) {
      rows.add(new BarsCard.Row("", wording.say("report.crashed"), whole.crashes(), Ink.FAIL));
    }
    if (whole.dynosLost() > 0) {
      rows.add(new BarsCard.Row("", wording.say("report.lost"), whole.dynosLost(), Ink.FAIL));
    }
    if (!rows.isEmpty()) {
      cards.add(
          new BarsCard(
              pen, wording, "report:trouble", wording.say("report.trouble"), "", few(rows), false));
    }
  }

  private void hours() {
    boolean any = report.months().stream().anyMatch(m -> m.allowance().isPositive());
    if (any) {
      cards.add(HoursCard.of(pen, wording, report.months()));
    }
  }

  private void machines() {
    if (report.machines().lost() > 0 && report.span().isPositive()) {
      cards.add(
          new TrendCard(
              pen,
              wording,
              "report:machines",
              wording.say("report.machines"),
              wording.say(
                  "report.machines-note",
                  wording.amount(Amounts.count(report.machines().lost())),
                  wording.amount(Amounts.rate(report.machines().lostAnHour()))),
              List.of(new TrendCard.Line(report.machines().lostOverTime(), Ink.FAIL)),
              report.span(),
              Duration.ofHours(1),
              wording.say("report.an-hour")));
    }
  }
}
