package dev.dynoscope.diagram;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.report.Amounts;
import dev.dynoscope.report.Figures;
import dev.dynoscope.report.Report;
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

  static List<Shape> draw(Pen pen, Report report, double left, double width) {
    List<Shape> shapes = new ArrayList<>();
    String title = Amounts.time(report.span()) + " of platform time";
    shapes.add(Label.at(left, 56, title).set(Face.TEXT_BOLD, LARGE));
    shapes.add(pen.text(left, 80, under(report), Face.TEXT, Pen.BODY, Ink.TEXT_MUTED, width));
    List<Main> mains = mains(report);
    double each = width / MOST;
    for (int i = 0; i < mains.size(); i++) {
      Main main = mains.get(i);
      double x = left + i * each;
      shapes.add(pen.text(x, 134, main.number(), Face.TEXT_BOLD, NUMBER, main.ink(), each - 12));
      shapes.add(pen.text(x, 154, main.words(), Face.TEXT, Pen.BODY, Ink.TEXT_MUTED, each - 12));
    }
    return shapes;
  }

  private static String under(Report report) {
    String apps =
        report.apps().isEmpty() ? "" : "  ·  " + Amounts.count(report.apps().size(), "app");
    return (report.simulated() ? "Simulated: no code ran  ·  " : "")
        + Amounts.moment(report.from())
        + " to "
        + Amounts.moment(report.to())
        + " UTC"
        + (report.era().isEmpty() ? "" : "  ·  era " + report.era())
        + apps
        + "  ·  "
        + Amounts.count(report.entries())
        + (report.entries() == 1 ? " entry" : " entries")
        + " in the journal";
  }

  private static List<Main> mains(Report report) {
    Figures whole = report.whole();
    List<Main> mains = new ArrayList<>();
    mains.add(new Main(Amounts.count(whole.requests()), "requests", Ink.TEXT));
    if (whole.failed() > 0) {
      String share = Amounts.share(whole.failed(), whole.requests());
      mains.add(new Main(Amounts.count(whole.failed()), "failed, " + share, Ink.FAIL));
    }
    if (whole.service().count() > 0) {
      mains.add(new Main(Amounts.time(whole.service().median()), "median service time", Ink.TEXT));
    }
    mains.add(new Main(Amounts.count(whole.bootsBegun()), "boots", Ink.TEXT));
    if (whole.wakes().count() > 0) {
      mains.add(new Main(Amounts.time(whole.wakes().median()), "median time to wake", Ink.ASLEEP));
    }
    if (report.machines().lost() > 0) {
      mains.add(new Main(Amounts.count(report.machines().lost()), "machines lost", Ink.FAIL));
    } else if (whole.crashes() > 0) {
      mains.add(new Main(Amounts.count(whole.crashes()), "crashes", Ink.FAIL));
    }
    return mains;
  }
}
