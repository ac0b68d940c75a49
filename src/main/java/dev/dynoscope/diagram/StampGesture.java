package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** A word is stamped on a dyno: one of the platform's R codes, or that it is lost. */
record StampGesture(Act act, DynoName dyno, String word) implements Gesture {
  /** Share of the beat after which the stamp is on the card. */
  static final double HITS = 0.25;

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    double in = act.within(HITS - 0.15, HITS);
    act.card(dyno)
        .filter(_ -> in > 0 && act.cast().going())
        .ifPresent(card -> {
          parts.addAll(Tokens.frame(card, act.within(HITS, 0.7), Ink.FAIL));
          parts.add(
              act.tokens()
                  .tag(word, Ink.FAIL)
                  .at(card.centreX(), card.centreY())
                  .scale(3 - 1.4 * Easing.in(in))
                  .opacity(in * (1 - act.within(0.85, 1))));
        });
    return parts;
  }
}
