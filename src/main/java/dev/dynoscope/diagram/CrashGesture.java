package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A dyno crashes: it is jolted once, and cracks from top to bottom. */
record CrashGesture(Act act, DynoCrashed fact) implements Gesture {
  /** Share of the beat after which it is drawn as crashed. */
  static final double BREAKS = 0.16;

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    act.card(fact.dyno())
        .ifPresent(card -> {
          double down = Easing.out(act.within(BREAKS, 0.42));
          parts.addAll(Crack.through(moved(card), down));
          parts.addAll(Tokens.frame(card, act.within(BREAKS, 0.6), Ink.FAIL));
          if (act.cast().going()) {
            parts.addAll(word(card));
          }
        });
    return parts;
  }

  private List<Shape> word(Extent card) {
    double in = act.within(0.38, 0.5);
    String word = act.wording().say("captions.token.crashed");
    return in <= 0
        ? List.of()
        : List.of(
            act.tokens()
                .tag(word, Ink.FAIL)
                .at(card.x() + card.width() * 0.32, card.y() + card.height() * 0.72)
                .scale(2.1 - 0.6 * Easing.settle(in))
                .opacity(in * (1 - act.within(0.9, 1))));
  }

  private double jolt() {
    return 7 * Easing.shake(act.within(0.04, 0.4), 3);
  }

  private Extent moved(Extent card) {
    return new Extent(card.x() + jolt(), card.y(), card.width(), card.height());
  }

  @Override
  public SortedMap<String, UnaryOperator<Group>> touches() {
    SortedMap<String, UnaryOperator<Group>> all = new TreeMap<>();
    all.put(Act.id(fact.dyno()), Things.moved(jolt(), 0));
    return all;
  }
}
