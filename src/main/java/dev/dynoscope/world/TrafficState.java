package dev.dynoscope.world;

import dev.dynoscope.journal.TrafficFact;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Requests that were counted and not told one by one, by outcome, over all apps. */
public record TrafficState(SortedMap<String, Long> outcomes) {
  static final TrafficState NONE = new TrafficState(Collections.emptySortedMap());

  /** How many there were in all. */
  public long total() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  TrafficState after(TrafficFact fact) {
    return switch (fact) {
      case TrafficFact.RequestsCounted f -> {
        SortedMap<String, Long> sum = new TreeMap<>(outcomes);
        f.outcomes().forEach((outcome, n) -> sum.merge(outcome, n, Long::sum));
        yield new TrafficState(Collections.unmodifiableSortedMap(sum));
      }
    };
  }
}
