package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request sets out and arrives: at the router, or at the dyno that was picked for it. */
record ArrivalGesture(Act act, RequestState request, Optional<DynoName> dyno) implements Gesture {
  private static final double ARRIVES = 0.8;

  @Override
  public List<Shape> over() {
    if (!act.cast().going()) {
      return List.of(
          dyno.map(d -> new Resting(act).atDyno(request, d))
              .orElseGet(() -> Resting.atRouter(act, request)));
    }
    Wire wire =
        dyno.map(act.layout()::routerToDyno).orElseGet(() -> Resting.toRouter(act, request));
    double t = act.within(0, ARRIVES);
    Road road = new Road(wire, act.tokens().width(request));
    List<Shape> parts = new ArrayList<>(act.tokens().trail(Ink.REQUEST_FILL, t, road::at));
    Point at = road.at(Easing.inOut(t));
    parts.addAll(
        Tokens.ring(
            new Point(wire.x2(), wire.y2()), 4, 26, act.within(ARRIVES - 0.05, 1), Ink.REQUEST));
    parts.add(act.tokens().request(request).id("request:" + request.id()).at(at.x(), at.y()));
    return parts;
  }
}
