package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.List;

/** A jagged line through what is broken: a corner comes off. */
final class Crack {
  /** Points in turn: share of the width, share of the head, share of what is below the head. */
  private static final double[][] JAGS = {
    {0.52, 0, 0},
    {0.56, 0.4, 0},
    {0.5, 0.75, 0},
    {0.6, 1, 0.02},
    {0.68, 1, 0.1},
    {0.78, 1, 0.04},
    {0.83, 1, 0.3},
    {0.89, 1, 0.22},
    {0.93, 1, 0.5},
    {1, 1, 0.44}
  };

  private static final double HEAD = 38;

  private Crack() {}

  /**
   * A crack from the upper edge, or from below name and state, to the right one.
   *
   * @param share how far it has come, 0 to 1
   */
  static List<Shape> through(Extent card, double share) {
    if (share <= 0) {
      return List.of();
    }
    int steps = JAGS.length - 1;
    Curve line = Curve.from(x(card, JAGS[0]), y(card, JAGS[0]));
    for (int i = 1; i <= steps && (i - 1.0) / steps < share; i++) {
      double part = Math.min(1, share * steps - (i - 1));
      line =
          line.lineTo(
              Easing.between(x(card, JAGS[i - 1]), x(card, JAGS[i]), part),
              Easing.between(y(card, JAGS[i - 1]), y(card, JAGS[i]), part));
    }
    double thick = card.height() < 60 ? 1 : 2;
    return List.of(line.stroke(Ink.BACKGROUND, 2.5 * thick), line.stroke(Ink.FAIL, thick));
  }

  private static double x(Extent card, double[] jag) {
    return card.x() + jag[0] * card.width();
  }

  private static double y(Extent card, double[] jag) {
    double head = Math.min(HEAD, card.height() * 0.36);
    double from = Anatomy.cell(card) ? jag[1] * head : head;
    return card.y() + from + jag[2] * (card.height() - head);
  }
}
