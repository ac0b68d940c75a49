package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.report.Amounts;
import dev.dynoscope.report.Spread;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How times are spread: a column for each bin, a quarter of a power of two wide. */
record SpreadCard(Pen pen, Wording wording, String id, String title, Spread spread, Ink ink)
    implements ReportCard {
  private static final double FOOT = 20;
  private static final double TOP = 18;
  private static final double LEAST_APART = 64;
  private static final int LEAST = 16;
  private static final Duration SHORT = Duration.ofNanos(100_000);
  private static final List<Duration> TICKS =
      List.of(
          Duration.ofNanos(200_000),
          Duration.ofMillis(1),
          Duration.ofMillis(2),
          Duration.ofMillis(5),
          Duration.ofMillis(10),
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          Duration.ofMillis(100),
          Duration.ofMillis(200),
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2));

  @Override
  public String note() {
    return wording.say(
        "report.spread",
        wording.amount(Amounts.time(spread.median())),
        wording.amount(Amounts.time(spread.p95())),
        wording.amount(Amounts.time(spread.longest())));
  }

  @Override
  public double height() {
    return 132;
  }

  @Override
  public List<Shape> body(double width, double height) {
    List<Spread.Bin> bins = shown();
    double foot = height - FOOT;
    double column = width / bins.size();
    long most = bins.stream().mapToLong(Spread.Bin::count).max().orElse(1);
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      long count = bins.get(i).count();
      if (count > 0) {
        double tall = Math.max(2, (foot - TOP) * count / most);
        double gap = Math.min(2, column / 4);
        shapes.add(
            Box.at(i * column + gap / 2, foot - tall, column - gap, tall).rounded(2).fill(ink));
      }
    }
    shapes.add(Curve.line(0, foot, width, foot).stroke(Ink.LINE, 1));
    shapes.addAll(ticks(width, foot));
    shapes.addAll(median(width, foot));
    return shapes;
  }

  /** What is too short to be of interest is one with the first that is shown. */
  private List<Spread.Bin> shown() {
    List<Spread.Bin> bins = spread.bins();
    int first = 0;
    long shorter = 0;
    while (first < bins.size() - LEAST && bins.get(first).to().compareTo(SHORT) <= 0) {
      shorter += bins.get(first).count();
      first++;
    }
    List<Spread.Bin> shown = new ArrayList<>(bins.subList(first, bins.size()));
    Spread.Bin low = shown.removeFirst();
    shown.addFirst(new Spread.Bin(low.from(), low.to(), low.count() + shorter));
    return shown;
  }

  private List<Shape> ticks(double width, double foot) {
    List<Shape> shapes = new ArrayList<>();
    double last = -LEAST_APART;
    for (Duration tick : TICKS) {
      double x = place(tick, width);
      String text = wording.amount(Axis.time(tick));
      double half = pen.width(text, Face.MONO, Pen.SMALL) / 2;
      if (x >= half && x <= width - half && x - last >= LEAST_APART) {
        shapes.add(Curve.line(x, foot, x, foot + 4).stroke(Ink.LINE, 1));
        shapes.add(
            Label.at(x, foot + 17, text).set(Face.MONO, Pen.SMALL).ink(Ink.TEXT_MUTED).centred());
        last = x;
      }
    }
    return shapes;
  }

  private List<Shape> median(double width, double foot) {
    double x = Math.clamp(place(spread.median(), width), 0, width);
    boolean right = x < width - 60;
    String words = wording.say("report.median");
    Label label =
        Label.at(right ? x + 6 : x - 6, 10, words).set(Face.TEXT, Pen.SMALL).ink(Ink.TEXT_MUTED);
    return List.of(
        Curve.line(x, 2, x, foot).stroke(Stroke.of(Ink.TEXT_MUTED, 1).dashed(2.0, 3.0)),
        right ? label : label.ending());
  }

  /** Where a time lies: bins are equally wide, times within them spread evenly. */
  private double place(Duration time, double width) {
    List<Spread.Bin> bins = shown();
    if (time.compareTo(bins.getFirst().from()) < 0) {
      return -width;
    }
    for (int i = 0; i < bins.size(); i++) {
      Spread.Bin bin = bins.get(i);
      if (time.compareTo(bin.to()) < 0) {
        double within = time.minus(bin.from()).toNanos();
        double all = bin.to().minus(bin.from()).toNanos();
        return (i + within / all) * width / bins.size();
      }
    }
    return 2 * width;
  }
}
