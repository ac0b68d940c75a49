package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact.DynoSignalled;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A signal is sent to a dyno, with its name on it; what is asked is taken, what is forced hits. */
record SignalGesture(Act act, DynoSignalled fact) implements Gesture {
  /** Share of the beat after which the signal is there. */
  static final double HITS = 0.45;

  private static final double AWAY = 130;

  private boolean kill() {
    return fact.signal().equals("SIGKILL");
  }

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    act.card(fact.dyno())
        .filter(_ -> act.cast().going())
        .ifPresent(card -> parts.addAll(order(card)));
    return parts;
  }

  private List<Shape> order(Extent card) {
    Ink ink = kill() ? Ink.FAIL : Ink.WAIT;
    double t = act.within(0, HITS);
    double end = card.x() - act.tokens().orderWidth(fact.signal()) / 2 - 2;
    double step = kill() ? Easing.in(t) : Easing.inOut(t);
    double x = Easing.between(end - AWAY, end, step);
    double y = card.y() + Math.min(18, card.height() / 2);
    double shown = Easing.stay(act.progress(), 0.08, 0.75);
    List<Shape> parts = new ArrayList<>();
    parts.add(act.tokens().order(fact.signal(), ink).at(x, y).opacity(shown));
    parts.addAll(Tokens.frame(card, act.within(HITS, 0.85), ink));
    return parts;
  }

  @Override
  public SortedMap<String, UnaryOperator<Group>> touches() {
    double t = act.within(HITS, HITS + 0.3);
    double recoil = kill() ? 7 * (1 - t) * Easing.swell(Math.min(1, 3 * t)) : 3 * Easing.swell(t);
    SortedMap<String, UnaryOperator<Group>> all = new TreeMap<>();
    all.put(Act.id(fact.dyno()), Things.moved(recoil, 0));
    return all;
  }
}
