package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** A dyno falls asleep: its lid comes down, halts half way, and shuts. */
record SleepGesture(Act act, DynoName dyno) implements Gesture {
  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    act.card(dyno)
        .ifPresent(card -> {
          parts.addAll(Eyelid.over(card, closed()));
          if (act.cast().going()) {
            parts.addAll(Eyelid.snore(card, act.within(0.4, 1)));
          }
        });
    return parts;
  }

  /** Sleep is fought against: half shut, a little open again, and shut. */
  private double closed() {
    double first = 0.55 * Easing.inOut(act.within(0, 0.3));
    double back = -0.2 * Easing.inOut(act.within(0.3, 0.45));
    return Math.clamp(first + back + 0.65 * Easing.inOut(act.within(0.45, 0.8)), 0, 1);
  }
}
