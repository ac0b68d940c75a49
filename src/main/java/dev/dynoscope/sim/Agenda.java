package dev.dynoscope.sim;

import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is going to happen, by time; of things at the same time, what was planned first. */
final class Agenda {
  private record Planned(Instant at, long order, Runnable what) implements Comparable<Planned> {
    @Override
    public int compareTo(Planned other) {
      int byTime = at.compareTo(other.at);
      return byTime == 0 ? Long.compare(order, other.order) : byTime;
    }
  }

  private final PriorityQueue<Planned> planned = new PriorityQueue<>();
  private final Instant end;
  private long order;

  /** An agenda up to {@code end}: what would come after it is not kept. */
  Agenda(Instant end) {
    this.end = end;
  }

  void plan(Instant at, Runnable what) {
    if (!at.isAfter(end)) {
      planned.add(new Planned(at, order++, what));
    }
  }

  /** When the next thing happens. */
  Optional<Instant> next() {
    return Optional.ofNullable(planned.peek()).map(Planned::at);
  }

  /** Takes the next thing off the agenda. */
  Runnable take() {
    return planned.remove().what();
  }
}
