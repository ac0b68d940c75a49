package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.RequestState;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A request that cannot go on goes into the waiting room at the router, and sits down there. */
record WaitGesture(Act act, RequestState request) implements Gesture {
  /** Share of the beat after which it has sat down. */
  static final double SITS = 0.6;

  @Override
  public List<Shape> over() {
    double t = act.within(0, SITS);
    if (t >= 1) {
      return List.of();
    }
    Extent seat = act.things().at(Resting.seat(request)).orElseGet(() -> act.layout().router());
    Wire door = Resting.toRouter(act, request);
    Point from = new Road(door, act.tokens().width(request)).at(1);
    double step = Easing.inOut(t);
    double x = Easing.between(from.x(), seat.centreX(), step);
    double y = Easing.between(from.y(), seat.centreY(), step) - 18 * Easing.swell(t);
    Group token = act.tokens().request(request).id("request:" + request.id());
    return List.of(token.at(x, y).scale(1 - 0.25 * t).opacity(1 - Easing.within(t, 0.85, 1)));
  }

  /** The seat is free until then. */
  @Override
  public SortedMap<String, UnaryOperator<Group>> touches() {
    SortedMap<String, UnaryOperator<Group>> all = new TreeMap<>();
    all.put(Resting.seat(request), Things.faded(Easing.within(act.progress(), 0.85 * SITS, SITS)));
    return all;
  }
}
