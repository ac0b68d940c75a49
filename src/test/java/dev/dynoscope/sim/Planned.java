package dev.dynoscope.sim;

import dev.dynoscope.sim.scenario.Mishap;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Mishaps that a play has planned: each strikes once, the next time that it can. */
final class Planned implements Mishaps {
  private final Map<Mishap, Deque<Duration>> waiting = new EnumMap<>(Mishap.class);

  void add(Step.Befall befall) {
    waiting.computeIfAbsent(befall.kind(), _ -> new ArrayDeque<>()).add(befall.after());
  }

  /** Those that have not struck never will. */
  void clear() {
    waiting.clear();
  }

  @Override
  public Optional<Duration> strikes(Mishap kind) {
    Deque<Duration> planned = waiting.get(kind);
    return planned == null ? Optional.empty() : Optional.ofNullable(planned.poll());
  }
}
