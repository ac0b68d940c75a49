package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Group;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A dyno leaves the stage, to the side. */
record LeaveGesture(Act act, DynoName dyno) implements Gesture {
  private static final double WAY = 60;

  @Override
  public SortedMap<String, UnaryOperator<Group>> touches() {
    double t = act.within(0.1, 0.95);
    SortedMap<String, UnaryOperator<Group>> all = new TreeMap<>();
    all.put(
        Act.id(dyno),
        group -> Things.faded(1 - t).apply(Things.moved(WAY * Easing.in(t), 0).apply(group)));
    return all;
  }
}
