package dev.dynoscope.diagram;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.report.Amounts;
import dev.dynoscope.report.Figures;
import dev.dynoscope.report.Report;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** The head of a report's figure: what time it is about, and its main numbers. */
final class ReportHead {
  private static final double LARGE = 26;
  private static final double NUMBER = 24;
  private static final int MOST = 6;

  /** A number that is worth being large. */
  private record Main(String number, String words, Ink ink) {}

  private ReportHead() {}

  static List<Shape> draw(Pen pen, Wording wording, Report report, double left, double width) {
    List<Shape> shapes = new ArrayList<>();
    String title = wording.say("report.span", wording.amount(Amounts.time(report.span())));
    shapes.add(Label.at(left, 56, title).set(Face.TEXT_BOLD, LARGE));
    shapes.add(
        pen.text(left, 80, under(wording, report), Face.TEXT, Pen.BODY, Ink.TEXT_MUTED, width));
    List<Main> mains = mains(wording, report);
    double each = width / MOST;
    for (int i = 0; i < mains.size(); i++) {
      Main main = mains.get(i);
      double x = left + i * each;
      shapes.add(pen.text(x, 134, main.number(), Face.TEXT_BOLD, NUMBER, main.ink(), each - 12));
      shapes.add(pen.text(x, 154, main.words(), Face.TEXT, Pen.BODY, Ink.TEXT_MUTED, each - 12));
    }
    return shapes;
  }

  private static String under(Wording wording, Report report) {
    List<String> parts = new ArrayList<>();
    if (report.simulated()) {
      parts.add(wording.say("report.simulated"));
    }
    String from = Amounts.moment(report.from());
    parts.add(wording.say("report.from-to", from, Amounts.moment(report.to())));
    if (!report.era().isEmpty()) {
      parts.add(wording.say("report.era", report.era()));
    }
    if (!report.apps().isEmpty()) {
      parts.add(counted(wording, "report.apps", report.apps().size()));
    }
    parts.add(counted(wording, "report.entries", report.entries()));
    return String.join("  ·  ", parts);
  }

  /** The form by number, and the number as figures set it. */
  static String counted(Wording wording, String key, long number) {
    return wording.say(key, number, wording.amount(Amounts.count(number)));
  }

  private static List<Main> mains(Wording wording, Report report) {
    Figures whole = report.whole();
    List<Main> mains = new ArrayList<>();
    mains.add(
        new Main(
            wording.amount(Amounts.count(whole.requests())),
            wording.say("report.requests"),
            Ink.TEXT));
    if (whole.failed() > 0) {
      String share = wording.amount(Amounts.share(whole.failed(), whole.requests()));
      mains.add(
          new Main(
              wording.amount(Amounts.count(whole.failed())),
              wording.say("report.failed", share),
              Ink.FAIL));
    }
    if (whole.service().count() > 0) {
      mains.add(
          new Main(
              wording.amount(Amounts.time(whole.service().median())),
              wording.say("report.service-median"),
              Ink.TEXT));
    }
    mains.add(
        new Main(
            wording.amount(Amounts.count(whole.bootsBegun())),
            wording.say("report.boots"),
            Ink.TEXT));
    if (whole.wakes().count() > 0) {
      mains.add(
          new Main(
              wording.amount(Amounts.time(whole.wakes().median())),
              wording.say("report.wake-median"),
              Ink.ASLEEP));
    }
    if (report.machines().lost() > 0) {
      mains.add(
          new Main(
              wording.amount(Amounts.count(report.machines().lost())),
              wording.say("report.machines-lost"),
              Ink.FAIL));
    } else if (whole.crashes() > 0) {
      mains.add(
          new Main(
              wording.amount(Amounts.count(whole.crashes())),
              wording.say("report.crashes"),
              Ink.FAIL));
    }
    return mains;
  }
}
