package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** A dyno wakes: somebody calls at its card, and its lid goes up. */
record WakeGesture(Act act, DynoName dyno) implements Gesture {
  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    act.card(dyno)
        .ifPresent(card -> {
          parts.addAll(Eyelid.over(card, 1 - Easing.inOut(act.within(0.25, 0.85))));
          parts.addAll(Tokens.frame(card, act.within(0.05, 0.5), Ink.WAIT));
          parts.addAll(Tokens.frame(card, act.within(0.4, 0.9), Ink.WAIT));
        });
    return parts;
  }
}
