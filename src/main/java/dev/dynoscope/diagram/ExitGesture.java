package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact.DynoExited;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** A process ends: its status rises from the dyno and is gone. */
record ExitGesture(Act act, DynoExited fact) implements Gesture {
  private static final int TERMINATED = 143;

  @Override
  public List<Shape> over() {
    boolean asked = fact.status() == 0 || fact.status() == TERMINATED;
    List<Shape> parts = new ArrayList<>();
    act.card(fact.dyno())
        .filter(_ -> act.cast().going())
        .ifPresent(card -> {
          double t = Easing.out(act.progress());
          String words = act.wording().say("captions.token.exit", String.valueOf(fact.status()));
          parts.add(
              act.tokens()
                  .tag(words, asked ? Ink.WAIT : Ink.FAIL)
                  .at(card.centreX(), card.y() + card.height() * (0.85 - 0.5 * t))
                  .opacity(Easing.stay(act.progress(), 0.12, 0.7)));
        });
    return parts;
  }
}
