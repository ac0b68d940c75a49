package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.journal.RequestFact.DynoQuarantined;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;

/** A request knocks at a dyno's closed door, and comes back to the router. */
record RefusedGesture(Act act, DynoQuarantined fact, RequestState request) implements Gesture {
  private static final double KNOCKS = 0.4;
  private static final double TURNS = 0.55;

  @Override
  public List<Shape> over() {
    Wire wire = act.layout().routerToDyno(fact.dyno());
    Road road = new Road(wire, act.tokens().width(request));
    double there = Easing.in(act.within(0, KNOCKS));
    double back = Easing.out(act.within(TURNS, 1));
    Point at = road.at(act.progress() < TURNS ? there : 1 - back);
    List<Shape> parts = new ArrayList<>();
    parts.addAll(act.tokens().trail(Ink.REQUEST_FILL, act.within(0, KNOCKS), road::at));
    parts.add(act.tokens().request(request).id("request:" + request.id()).at(at.x(), at.y()));
    double shown = Easing.stay(act.within(KNOCKS - 0.05, 1), 0.1, 0.8);
    parts.add(cross(wire.x2(), wire.y2()).opacity(shown));
    return parts;
  }

  private static Group cross(double x, double y) {
    Curve cross = Curve.line(-7, -7, 7, 7).moveTo(7, -7).lineTo(-7, 7);
    return Group.of(cross.stroke(Ink.BACKGROUND, 7), cross.stroke(Ink.FAIL, 3)).at(x, y);
  }
}
