package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.report.Trend;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something happened over the time of the report, as a curve in steps.
 *
 * @param lines what happened, that which is drawn first first
 * @param unit the time that the numbers at the side are for
 * @param unitWords what that is called, such as {@code an hour}
 */
record TrendCard(
    Pen pen,
    Wording wording,
    String id,
    String title,
    String note,
    List<Line> lines,
    Duration span,
    Duration unit,
    String unitWords)
    implements ReportCard {
  private static final double FOOT = 20;
  private static final double TOP = 18;
  private static final double GAP = 8;

  /** One curve. */
  record Line(Trend trend, Ink ink) {}

  @Override
  public double height() {
    return 132;
  }

  @Override
  public List<Shape> body(double width, double height) {
    double foot = height - FOOT;
    List<TrendSteps> steps =
        lines.stream().map(line -> TrendSteps.of(line.trend(), span, unit)).toList();
    double most = steps.stream().mapToDouble(TrendSteps::most).max().orElse(0);
    double top = Axis.above(most);
    String topText = wording.amount(Axis.number(top));
    double left =
        Math.max(
                pen.width(topText, Face.MONO, Pen.SMALL),
                pen.width(wording.amount(Axis.number(top / 2)), Face.MONO, Pen.SMALL))
            + GAP;
    List<Shape> shapes = new ArrayList<>();
    shapes.add(Label.at(left, 9, unitWords).set(Face.TEXT, Pen.SMALL).ink(Ink.TEXT_MUTED));
    for (double part : new double[] {0.5, 1}) {
      double y = foot - (foot - TOP) * part;
      shapes.add(Curve.line(left, y, width, y).stroke(Stroke.of(Ink.LINE, 1).dashed(1.0, 4.0)));
      shapes.add(side(left - GAP, y + 4, wording.amount(Axis.number(top * part))));
    }
    shapes.add(side(left - GAP, foot + 4, "0"));
    for (int i = 0; i < steps.size(); i++) {
      shapes.addAll(curve(steps.get(i), lines.get(i).ink(), left, width, foot, top));
    }
    shapes.add(Curve.line(left, foot, width, foot).stroke(Ink.LINE, 1));
    shapes.addAll(ticks(left, width, foot));
    return shapes;
  }

  private static Label side(double x, double y, String text) {
    return Label.at(x, y, text).set(Face.MONO, Pen.SMALL).ink(Ink.TEXT_MUTED).ending();
  }

  private static List<Shape> curve(
      TrendSteps steps, Ink ink, double left, double right, double foot, double top) {
    double wide = right - left;
    Curve line = Curve.from(left, foot);
    Curve area = Curve.from(left, foot);
    double before = 0;
    for (int i = 0; i < steps.rates().size(); i++) {
      double rate = steps.rates().get(i);
      double y = foot - (foot - TOP) * rate / top;
      double from = left + wide * steps.ends().get(i);
      double to = left + wide * steps.ends().get(i + 1);
      area = area.lineTo(from, y).lineTo(to, y);
      // no line where there was nothing: the axis is there
      line = before == 0 && rate > 0 ? line.moveTo(from, foot) : line;
      line = before > 0 || rate > 0 ? line.lineTo(from, y) : line;
      line = rate > 0 ? line.lineTo(to, y) : line;
      before = rate;
    }
    return List.of(
        area.lineTo(right, foot).close().fill(Fill.of(ink.soft())), line.stroke(ink, 1.5));
  }

  private List<Shape> ticks(double left, double right, double foot) {
    List<Shape> shapes = new ArrayList<>();
    Duration step = Axis.step(span);
    for (Duration at = Duration.ZERO; at.compareTo(span) <= 0; at = at.plus(step)) {
      double x = left + (right - left) * at.toNanos() / Math.max(1, span.toNanos());
      String text = at.isZero() ? "0" : wording.amount(Axis.time(at));
      double half = pen.width(text, Face.MONO, Pen.SMALL) / 2;
      shapes.add(Curve.line(x, foot, x, foot + 4).stroke(Ink.LINE, 1));
      shapes.add(
          Label.at(Math.min(x, right - half), foot + 17, text)
              .set(Face.MONO, Pen.SMALL)
              .ink(Ink.TEXT_MUTED)
              .centred());
    }
    return shapes;
  }
}
