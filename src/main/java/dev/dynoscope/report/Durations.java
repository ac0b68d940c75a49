package dev.dynoscope.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts durations in buckets that grow with what they hold: each power of two of nanoseconds is
 * parted in 64, so that the middle of a bucket is never further than 1 % from what fell into it.
 * Whole numbers only, so every machine counts alike. The first few are kept as they are.
 */
final class Durations {
  /** So many durations are kept exactly. */
  static final int EXACT = 64;

  private static final int SUB_BITS = 6;
  private static final int SUBS = 1 << SUB_BITS;

  /** Buckets of a bin that is shown: four bins for each power of two. */
  private static final int PER_BIN = SUBS / 4;

  /** So many bins there are at least, so that few times have something to be compared with. */
  private static final int LEAST_BINS = 16;

  private final long[] first = new long[EXACT];
  private long[] counts = {};
  private int lowest;
  private long count;
  private long longest;
  private long shortest = Long.MAX_VALUE;

  /** Counts a duration; one that is less than zero counts as zero. */
  void add(Duration duration) {
    long nanos = Math.max(0, duration.toNanos());
    if (count < EXACT) {
      first[(int) count] = nanos;
    }
    count++;
    longest = Math.max(longest, nanos);
    shortest = Math.min(shortest, nanos);
    int bucket = bucket(nanos);
    makeRoom(bucket);
    counts[bucket - lowest]++;
  }

  private void makeRoom(int bucket) {
    if (counts.length == 0) {
      lowest = bucket / PER_BIN * PER_BIN;
      counts = new long[PER_BIN];
    }
    if (bucket < lowest) {
      int more = lowest - bucket / PER_BIN * PER_BIN;
      long[] wider = new long[counts.length + more];
      System.arraycopy(counts, 0, wider, more, counts.length);
      counts = wider;
      lowest -= more;
    }
    if (bucket >= lowest + counts.length) {
      counts = Arrays.copyOf(counts, (bucket - lowest) / PER_BIN * PER_BIN + PER_BIN);
    }
  }

  /** The bucket of a number of nanoseconds; up to 128 each has one of its own. */
  static int bucket(long nanos) {
    int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(nanos | 1) - SUB_BITS);
    return shift * SUBS + (int) (nanos >>> shift);
  }

  /** The least number of nanoseconds that falls into a bucket. */
  static long floor(int bucket) {
    int shift = Math.max(0, bucket / SUBS - 1);
    return (long) (bucket - shift * SUBS) << shift;
  }

  Spread spread() {
    if (count == 0) {
      return Spread.NONE;
    }
    return new Spread(
        count,
        Duration.ofNanos(shortest),
        percentile(50),
        percentile(95),
        Duration.ofNanos(longest),
        bins());
  }

  private Duration percentile(int percent) {
    long rank = Math.ceilDiv(count * percent, 100L);
    if (count <= EXACT) {
      long[] sorted = Arrays.copyOf(first, (int) count);
      Arrays.sort(sorted);
      return Duration.ofNanos(sorted[(int) rank - 1]);
    }
    int at = 0;
    for (long seen = counts[0]; seen < rank; seen += counts[at]) {
      at++;
    }
    long from = floor(lowest + at);
    long middle = from + (floor(lowest + at + 1) - from) / 2;
    return Duration.ofNanos(Math.clamp(middle, shortest, longest));
  }

  private List<Spread.Bin> bins() {
    int lack = Math.max(0, LEAST_BINS - counts.length / PER_BIN);
    int from = Math.max(0, lowest - lack / 2 * PER_BIN);
    int to = Math.max(from + LEAST_BINS * PER_BIN, lowest + counts.length);
    List<Spread.Bin> bins = new ArrayList<>();
    for (int at = from; at < to; at += PER_BIN) {
      long sum = 0;
      for (int i = at; i < at + PER_BIN; i++) {
        sum += counted(i);
      }
      Duration least = Duration.ofNanos(floor(at));
      bins.add(new Spread.Bin(least, Duration.ofNanos(floor(at + PER_BIN)), sum));
    }
    return List.copyOf(bins);
  }

  private long counted(int bucket) {
    int at = bucket - lowest;
    return at >= 0 && at < counts.length ? counts[at] : 0;
  }
}
