package dev.dynoscope.diagram;

import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.DynoState;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A machine fails: its shelf tips, and all that stood on it slips and goes grey. When the platform
 * notices, what is lost is pointed out once more, before it comes up elsewhere.
 */
record HostGesture(Act act, String host, boolean noticed) implements Gesture {
  /** Share of the beat after which what was on the machine is drawn as lost. */
  static final double TIPS = 0.45;

  private static final double GREY = 0.4;

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    act.things()
        .at(id())
        .ifPresent(shelf -> {
          parts.addAll(Crack.through(shelf, noticed ? 1 : Easing.out(act.within(0.1, TIPS))));
          parts.addAll(Tokens.frame(shelf, act.within(noticed ? 0.05 : TIPS, 0.9), Ink.FAIL));
        });
    for (DynoState dyno : onIt()) {
      act.card(dyno.name()).ifPresent(card -> parts.addAll(mark(card)));
    }
    return act.cast().going() ? parts : List.of();
  }

  private List<Shape> mark(Extent card) {
    return Tokens.frame(card, act.within(noticed ? 0.2 : TIPS, 0.95), Ink.FAIL);
  }

  private String id() {
    return "host:" + host;
  }

  private List<DynoState> onIt() {
    return act.shot().before().dynos().byName().values().stream()
        .filter(d -> d.host().equals(host))
        .toList();
  }

  /** The shelf goes down on one side: what stands further along it slips further. */
  @Override
  public SortedMap<String, UnaryOperator<Group>> touches() {
    SortedMap<String, UnaryOperator<Group>> all = new TreeMap<>();
    if (noticed) {
      return all;
    }
    double tip = Easing.in(act.within(0.08, TIPS)) * (1 - Easing.inOut(act.within(0.85, 1)));
    double grey = 1 - (1 - GREY) * Easing.stay(act.within(0.2, 1), 0.3, 0.85);
    int place = 0;
    for (DynoState dyno : onIt()) {
      double slip = 6 + 5 * place++;
      all.put(
          Act.id(dyno.name()),
          group ->
              Things.faded(grey).apply(Things.moved(slip * tip * 0.4, slip * tip).apply(group)));
    }
    all.put(id(), Things.moved(0, 8 * tip));
    return all;
  }
}
