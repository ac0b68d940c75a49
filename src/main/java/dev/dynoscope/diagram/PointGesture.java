package dev.dynoscope.diagram;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** Something on the stage is pointed out: a frame spreads from it. */
record PointGesture(Act act, String id, Ink ink) implements Gesture {
  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    act.things().at(id).ifPresent(at -> parts.addAll(Tokens.frame(at, act.within(0.1, 0.8), ink)));
    return parts;
  }
}
