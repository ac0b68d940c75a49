package dev.dynoscope.pairs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first place in which two traces differ. */
final class Difference {
  private static final int BEFORE = 12;
  private static final int MOST = 5;

  private Difference() {}

  /** In words: which thing, what live had there, what the simulation had, and what came before. */
  static Optional<String> between(Script script, Trace live, Trace sim) {
    Set<String> things = new LinkedHashSet<>(live.lives().keySet());
    things.addAll(sim.lives().keySet());
    things.removeIf(script::leavesOut);
    List<String> all = new ArrayList<>();
    for (String thing : things) {
      List<String> left = live.lives().getOrDefault(thing, List.of());
      List<String> right = sim.lives().getOrDefault(thing, List.of());
      if (!left.equals(right)) {
        all.add(told(thing, left, right));
      }
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("\n\n", all.subList(0, Math.min(MOST, all.size()))));
  }

  private static String told(String thing, List<String> live, List<String> sim) {
    int same = 0;
    while (same < live.size() && same < sim.size() && live.get(same).equals(sim.get(same))) {
      same++;
    }
    List<String> lines = new ArrayList<>();
    lines.add(thing + ", at place " + (same + 1) + ":");
    live.subList(Math.max(0, same - BEFORE), same).forEach(line -> lines.add("  both  " + line));
    lines.add("  live  " + at(live, same));
    lines.add("  sim   " + at(sim, same));
    return String.join("\n", lines);
  }

  private static String at(List<String> lines, int place) {
    return place < lines.size() ? lines.get(place) : "(nothing more)";
  }
}
