package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer goes back to whoever asked: from the dyno, through the router; or from the router,
 * where that had to answer itself.
 */
record AnswerGesture(Act act, RequestState request, Optional<DynoName> from, String words, Ink ink)
    implements Gesture {
  private static final double ARRIVES = 0.88;
  private static final double AT_ROUTER = 0.44;
  private static final double THROUGH = 0.56;

  @Override
  public List<Shape> over() {
    if (!act.cast().going()) {
      return List.of();
    }
    double t = act.within(0, ARRIVES);
    List<Shape> parts = new ArrayList<>(act.tokens().trail(ink, t, this::at));
    Point at = at(Easing.inOut(t));
    Wire home = Resting.toRouter(act, request);
    parts.addAll(
        Tokens.ring(new Point(home.x1(), home.y1()), 4, 26, act.within(ARRIVES - 0.05, 1), ink));
    parts.add(act.tokens().answer(words, ink).id("request:" + request.id()).at(at.x(), at.y()));
    return parts;
  }

  private Point at(double t) {
    double width = act.tokens().answerWidth(words);
    Road home = new Road(Resting.toRouter(act, request).backwards(), width);
    if (from.isEmpty()) {
      return home.at(t);
    }
    Road toRouter = new Road(act.layout().routerToDyno(from.get()).backwards(), width);
    if (t < AT_ROUTER) {
      return toRouter.at(t / AT_ROUTER);
    }
    Point in = toRouter.at(1);
    Point out = home.at(0);
    double within = Easing.within(t, AT_ROUTER, THROUGH);
    return within < 1
        ? new Point(
            Easing.between(in.x(), out.x(), within), Easing.between(in.y(), out.y(), within))
        : home.at(Easing.within(t, THROUGH, 1));
  }
}
