package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import java.time.Instant;
import java.util.Optional;

/** The dynos that this router leaves alone for a while, because they could not be reached. */
final class Quarantine {
  private final Deadlines<DynoName> until = Deadlines.inOrder();

  void put(DynoName dyno, Instant end) {
    until.set(dyno, end);
  }

  boolean holds(DynoName dyno, Instant now) {
    return until.has(dyno) && !until.due(dyno, now);
  }

  void release(Instant now) {
    until.due(now).forEach(until::clear);
  }

  Optional<Instant> nextDue() {
    return until.earliest();
  }
}
