package dev.dynoscope.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A script as data: the same play goes the same way.
 *
 * @param seed what the platform's and the simulation's chance goes by
 */
record Play(long seed, List<Step> steps) {
  /** A play with these steps. */
  static Play of(long seed, Step... steps) {
    return new Play(seed, List.of(steps));
  }

  /** The same without the steps from {@code from} up to {@code to}. */
  Play without(int from, int to) {
    List<Step> rest = new ArrayList<>(steps.subList(0, from));
    rest.addAll(steps.subList(to, steps.size()));
    return new Play(seed, rest);
  }

  /** The same with another step at {@code index}. */
  Play with(int index, Step other) {
    List<Step> changed = new ArrayList<>(steps);
    changed.set(index, other);
    return new Play(seed, changed);
  }

  /** As it is written in a test. */
  String java() {
    return steps.stream()
        .map(step -> ",\n    " + JavaText.of(step))
        .collect(Collectors.joining("", "Play.of(\n    " + seed, ")"));
  }
}
