package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.journal.RequestFact.ConnectionUpgraded;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;

/** A connection carries bytes both ways from now on. */
record RelayGesture(Act act, ConnectionUpgraded fact, RequestState request) implements Gesture {
  private static final int PEARLS = 5;

  @Override
  public List<Shape> over() {
    Wire wire = act.layout().routerToDyno(fact.dyno());
    List<Shape> parts = new ArrayList<>();
    for (int i = 0; i < PEARLS && act.cast().going(); i++) {
      double t = act.within(i * 0.1, 0.6 + i * 0.1);
      parts.addAll(pearl(wire.at(t), t, Ink.REQUEST_FILL));
      parts.addAll(pearl(wire.at(1 - t), t, Ink.OK));
    }
    parts.add(new Resting(act).atDyno(request, fact.dyno()));
    return parts;
  }

  private static List<Shape> pearl(Point at, double t, Ink ink) {
    return t <= 0 || t >= 1 ? List.of() : List.of(Disc.at(at.x(), at.y(), 4).fill(ink));
  }
}
