package dev.dynoscope.world;

import dev.dynoscope.journal.DynoFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many dynos have crashed or were lost with their machine, hour by hour of platform time. The
 * last two weeks are kept.
 *
 * @param firstHour number of the first hour since 1970
 * @param counts one for each hour from there on, up to the hour of the last failure
 */
public record FailureStates(long firstHour, List<Integer> counts) {
  static final FailureStates NONE = new FailureStates(0, List.of());

  /** How many hours are kept. */
  public static final int MOST_HOURS = 14 * 24;

  private static final long HOUR_SECONDS = 3_600;

  /** The failures of each of the {@code hours} up to and with that of {@code now}. */
  public List<Integer> until(Instant now, int hours) {
    long last = hour(now);
    List<Integer> all = new ArrayList<>(hours);
    for (long hour = last - hours + 1; hour <= last; hour++) {
      all.add(in(hour));
    }
    return Collections.unmodifiableList(all);
  }

  private int in(long hour) {
    long at = hour - firstHour;
    return at >= 0 && at < counts.size() ? counts.get((int) at) : 0;
  }

  FailureStates after(DynoFact fact, Instant at) {
    boolean failed = fact instanceof DynoFact.DynoCrashed || fact instanceof DynoFact.DynoLost;
    return failed ? counted(hour(at)) : this;
  }

  private FailureStates counted(long hour) {
    long first = counts.isEmpty() ? hour : Math.max(firstHour, hour - MOST_HOURS + 1);
    List<Integer> more = new ArrayList<>();
    for (long each = first; each <= hour; each++) {
      more.add(in(each) + (each == hour ? 1 : 0));
    }
    return new FailureStates(first, Collections.unmodifiableList(more));
  }

  private static long hour(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), HOUR_SECONDS);
  }
}
