package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.report.Amounts;
import dev.dynoscope.report.Month;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Free hours against what a month has of them: a gauge for each month, or for each app. */
record HoursCard(Pen pen, Wording wording, List<Gauge> gauges) implements ReportCard {
  private static final double ROW = 40;
  private static final double THICK = 12;
  private static final double ALMOST = 0.8;
  private static final int MOST = 6;

  /** One bar: how much of how much, and when that was all. */
  record Gauge(String name, Duration used, Duration allowance, String gone) {}

  /** The latest months; where each app has hours of its own, those that used most of the last. */
  static HoursCard of(Pen pen, Wording wording, List<Month> months) {
    List<Gauge> gauges = new ArrayList<>();
    for (Month month : months) {
      if (!month.perApp()) {
        String name = month.over() ? month.name() : wording.say("report.so-far", month.name());
        gauges.add(gauge(wording, name, month, Optional.empty(), month.total()));
      }
    }
    if (gauges.isEmpty() && !months.isEmpty()) {
      Month last = months.getLast();
      last.used().entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .limit(MOST)
          .forEach(row -> gauges.add(ofApp(wording, last, row.getKey(), row.getValue())));
    }
    return new HoursCard(
        pen, wording, gauges.subList(Math.max(0, gauges.size() - MOST), gauges.size()));
  }

  private static Gauge ofApp(Wording wording, Month month, AppName app, Duration used) {
    return gauge(wording, app + ", " + month.name(), month, Optional.of(app), used);
  }

  private static Gauge gauge(
      Wording wording, String name, Month month, Optional<AppName> app, Duration used) {
    String gone =
        month.gone().stream()
            .filter(each -> each.app().equals(app))
            .map(each -> wording.say("report.used-up", wording.amount(Amounts.exact(each.since()))))
            .reduce("", (_, last) -> last);
    return new Gauge(name, used, month.allowance(), gone);
  }

  @Override
  public String id() {
    return "report:hours";
  }

  @Override
  public String title() {
    return wording.say("report.hours");
  }

  @Override
  public String note() {
    return "";
  }

  @Override
  public double height() {
    return gauges.size() * ROW;
  }

  @Override
  public List<Shape> body(double width, double height) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < gauges.size(); i++) {
      shapes.addAll(bar(gauges.get(i), i * ROW, width));
    }
    return shapes;
  }

  private List<Shape> bar(Gauge gauge, double top, double width) {
    double share = (double) gauge.used().toMillis() / Math.max(1, gauge.allowance().toMillis());
    Ink ink = !gauge.gone().isEmpty() ? Ink.FAIL : share >= ALMOST ? Ink.WAIT : Ink.OK;
    String amounts =
        wording.say(
            "report.of",
            wording.amount(Amounts.hours(gauge.used())),
            wording.amount(Amounts.hours(gauge.allowance())));
    double room = pen.width(gauge.name(), Face.TEXT, Pen.BODY);
    return List.of(
        Label.at(0, top + 12, gauge.name()).set(Face.TEXT, Pen.BODY).ink(Ink.TEXT),
        Label.at(room + 12, top + 12, gauge.gone()).set(Face.TEXT, Pen.BODY).ink(Ink.FAIL),
        Label.at(width, top + 12, amounts).set(Face.MONO, Pen.BODY).ink(Ink.TEXT).ending(),
        Box.at(0, top + 20, width, THICK).rounded(3).fill(Ink.WELL),
        Box.at(0, top + 20, Math.max(2, width * Math.min(1, share)), THICK).rounded(3).fill(ink));
  }
}
