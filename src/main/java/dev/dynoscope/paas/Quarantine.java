package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The dynos that this router leaves alone for a while, because they could not be reached. */
final class Quarantine {
  private final SortedMap<DynoName, Instant> until = new TreeMap<>();

  void put(DynoName dyno, Instant end) {
    until.put(dyno, end);
  }

  boolean holds(DynoName dyno, Instant now) {
    Instant end = until.get(dyno);
    return end != null && now.isBefore(end);
  }

  void release(Instant now) {
    until.values().removeIf(end -> !end.isAfter(now));
  }

  Optional<Instant> nextDue() {
    return until.values().stream().min(Instant::compareTo);
  }
}
