package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/** How a sleeping dyno is told from the others: a lid over its body, with lashes, and a moon. */
final class Eyelid {
  private static final double SHADE = 0.5;

  /** Name and state stay as they are, above the lid. */
  private static final double HEAD = 34;

  private static final int LASHES = 5;
  private static final double MOON = 11;

  private Eyelid() {}

  /**
   * The lid of a card.
   *
   * @param closed 0 is wide awake, 1 fast asleep
   */
  static List<Shape> over(Extent card, double closed) {
    if (closed <= 0 || card.height() < 2 * HEAD || card.width() < 90) {
      return List.of();
    }
    double top = card.y() + HEAD;
    double room = card.height() - HEAD - 2;
    double left = card.x() + 2;
    double right = Layout.right(card) - 2;
    double edge = top + room * closed;
    // the edge hangs through while it is on its way, and lies straight when the eye is shut
    double bow = 16 * Easing.swell(closed);
    Curve lid =
        Curve.from(left, top)
            .lineTo(right, top)
            .lineTo(right, edge - bow)
            .cubicTo(right - 40, edge + bow / 3, left + 40, edge + bow / 3, left, edge - bow)
            .close()
            .fill(new Fill(Ink.BACKGROUND, SHADE));
    List<Shape> parts = new ArrayList<>();
    parts.add(lid);
    if (closed < 1) {
      parts.addAll(lashes(left, right, edge, bow));
    }
    parts.add(moon(right - 30, top + 24).opacity(Easing.within(closed, 0.4, 1)));
    return parts;
  }

  private static List<Shape> lashes(double left, double right, double edge, double bow) {
    List<Shape> parts = new ArrayList<>();
    parts.add(
        Curve.from(left, edge - bow)
            .cubicTo(left + 40, edge + bow / 3, right - 40, edge + bow / 3, right, edge - bow)
            .stroke(Ink.ASLEEP, 2));
    for (int i = 1; i <= LASHES; i++) {
      double share = (double) i / (LASHES + 1);
      double x = Easing.between(left, right, share);
      double y = edge - bow + bow * Easing.swell(share);
      double lean = (share - 0.5) * 12;
      parts.add(Curve.line(x, y, x + lean, y + 8).stroke(Ink.ASLEEP, 1.5));
    }
    return parts;
  }

  /** A crescent, about its middle. */
  private static Group moon(double x, double y) {
    double r = MOON;
    double k = 0.5523 * r;
    Curve crescent =
        Curve.from(0.3 * r, -0.95 * r)
            .cubicTo(-0.5 * r, -1.2 * r, -1.15 * r, -0.6 * r, -1.1 * r, 0.1 * r)
            .cubicTo(-1.05 * r, 0.75 * r, -0.4 * r, 1.2 * r, 0.2 * r, 1.05 * r)
            .cubicTo(0.5 * r, 0.95 * r, 0.75 * r, 0.8 * r, 0.9 * r, k / r * r)
            .cubicTo(-0.1 * r, 0.75 * r, -0.75 * r, -0.1 * r, 0.3 * r, -0.95 * r)
            .close();
    return Group.of(crescent.fill(Ink.ASLEEP).stroke(Stroke.of(Ink.BACKGROUND, 1))).at(x, y);
  }

  /** Three letters that rise from a sleeper, one after the other. */
  static List<Shape> snore(Extent card, double t) {
    List<Shape> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      double rise = Easing.within(t, 0.2 * i, 0.6 + 0.2 * i);
      double x = Layout.right(card) - 50 - 26 * rise - 6 * i + 3 * Math.sin(rise * Math.PI * 2);
      double y = card.y() + HEAD + 34 - 26 * rise;
      parts.add(
          Group.of(Label.at(0, 0, "z").set(Face.TEXT_BOLD, 11 + 3.0 * i).ink(Ink.ASLEEP))
              .at(x, y)
              .opacity(Easing.swell(rise)));
    }
    return parts;
  }
}
