package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.RequestState;
import java.util.List;

/** A request stays where it is: at its dyno. */
record StayGesture(Act act, RequestState request, DynoName dyno) implements Gesture {
  @Override
  public List<Shape> over() {
    return List.of(new Resting(act).atDyno(request, dyno));
  }
}
