package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The platform's clock skips ahead: its hands run round, and how far is said. */
record SkipGesture(Act act, Duration by) implements Gesture {
  private static final double RADIUS = 44;
  private static final int HOURS = 12;
  private static final double MOST_TURNS = 3;

  @Override
  public List<Shape> over() {
    if (!act.cast().going()) {
      return List.of();
    }
    // it turns as far as time does, but for whole days
    double turns = Math.min(MOST_TURNS, by.toMillis() / 3_600_000.0);
    double angle = 2 * Math.PI * turns * Easing.inOut(act.within(0.1, 0.85));
    List<Shape> parts = new ArrayList<>();
    parts.add(Disc.at(0, 0, RADIUS + 8).fill(Ink.BACKGROUND));
    parts.add(Disc.at(0, 0, RADIUS).fill(Ink.PANEL).stroke(Ink.TEXT_MUTED, 2));
    for (int i = 0; i < HOURS; i++) {
      double a = 2 * Math.PI * i / HOURS;
      parts.add(hand(a, RADIUS - 7, RADIUS - 3, Ink.TEXT_MUTED, 1.5));
    }
    parts.add(hand(angle / HOURS - 1, 0, RADIUS * 0.5, Ink.TEXT, 4));
    parts.add(hand(angle, 0, RADIUS * 0.76, Ink.REQUEST, 3));
    parts.add(Disc.at(0, 0, 4).fill(Ink.TEXT));
    parts.add(
        Label.at(0, RADIUS + 26, "+" + Words.age(by))
            .set(Face.TEXT_BOLD, Pen.TITLE)
            .ink(Ink.REQUEST)
            .centred());
    return List.of(
        Group.of(parts)
            .at(act.layout().width() / 2 + 40, act.layout().height() * 0.42)
            .opacity(Easing.stay(act.progress(), 0.12, 0.85)));
  }

  private static Curve hand(double angle, double from, double to, Ink ink, double width) {
    double x = Math.sin(angle);
    double y = -Math.cos(angle);
    return Curve.line(x * from, y * from, x * to, y * to).stroke(ink, width);
  }
}
