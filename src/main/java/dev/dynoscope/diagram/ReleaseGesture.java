package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** A release goes out to all dynos of its app at once. */
record ReleaseGesture(Act act, AppName app, int version) implements Gesture {
  private static final double ARRIVES = 0.75;
  private static final int MOST = 12;

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    if (!act.cast().going()) {
      return parts;
    }
    int sent = 0;
    for (DynoName dyno : act.layout().dynos().keySet()) {
      if (dyno.app().equals(app) && sent < MOST) {
        parts.addAll(to(act.layout().dynos().get(dyno), sent++));
      }
    }
    if (sent == 0) {
      // nobody is there to get it: it is shown where dynos would be
      parts.add(
          act.tokens()
              .tag("v" + version, Ink.SLUG)
              .at(act.layout().noDynos().centreX(), act.layout().noDynos().y() - 24)
              .opacity(Easing.stay(act.progress(), 0.2, 0.8)));
    }
    return parts;
  }

  private List<Shape> to(Extent card, int place) {
    double t = act.within(0.04 * place, ARRIVES + 0.02 * place);
    double startX = Layout.right(act.layout().router()) + 60;
    double step = Easing.inOut(t);
    double x = Easing.between(startX, card.x() + 24, step);
    double y = Easing.between(30, card.y() + card.height() * 0.7, step);
    double shown = Math.min(1, 5 * t) * (1 - Easing.within(t, 0.9, 1));
    List<Shape> parts = new ArrayList<>();
    parts.add(act.tokens().tag("v" + version, Ink.SLUG).at(x, y).opacity(shown));
    parts.addAll(Tokens.frame(card, act.within(ARRIVES, 1), Ink.SLUG));
    return parts;
  }
}
