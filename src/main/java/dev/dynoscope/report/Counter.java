package dev.dynoscope.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Counts how often something happens over time, in a bounded number of buckets: where they would be
 * too many, each two become one. They begin a second wide.
 */
final class Counter {
  /** The most buckets there are. */
  static final int MOST = 256;

  private final long[] counts = new long[MOST];
  private final Instant start;
  private long seconds = 1;

  Counter(Instant start) {
    this.start = start;
  }

  void add(Instant at, long howOften) {
    counts[reach(at)] += howOften;
  }

  /** The bucket of a moment, after making all of them wide enough. */
  private int reach(Instant at) {
    long since = Math.max(0, Duration.between(start, at).toSeconds());
    while (since / seconds >= MOST) {
      widen();
    }
    return (int) (since / seconds);
  }

  private void widen() {
    for (int i = 0; i < MOST / 2; i++) {
      counts[i] = counts[2 * i] + counts[2 * i + 1];
    }
    Arrays.fill(counts, MOST / 2, MOST, 0);
    seconds *= 2;
  }

  Trend trend(Instant end) {
    int last = reach(end);
    List<Long> all = Arrays.stream(counts, 0, last + 1).boxed().toList();
    return new Trend(Duration.ofSeconds(seconds), all);
  }
}
