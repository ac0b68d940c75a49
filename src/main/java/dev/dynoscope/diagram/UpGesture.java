package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** A dyno opens its door: its edge spreads, twice. */
record UpGesture(Act act, DynoUp fact) implements Gesture {
  /** Share of the beat after which it is drawn as up. */
  static final double OPENS = 0.25;

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    act.card(fact.dyno())
        .ifPresent(card -> {
          parts.addAll(Tokens.frame(card, act.within(OPENS, 0.65), Ink.OK));
          parts.addAll(Tokens.frame(card, act.within(0.55, 0.98), Ink.OK));
        });
    return parts;
  }
}
