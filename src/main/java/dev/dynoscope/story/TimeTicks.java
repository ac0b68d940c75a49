package dev.dynoscope.story;

import dev.dynoscope.story.TimeTick.Roundness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Round platform times for a scale of show time. Show time goes by evenly and platform time does
 * not: idle hours are a moment, a millisecond may take a second. So the scale is cut into cells,
 * and each cell has the roundest time in it. Cells lie still in show time: as the scale moves on,
 * the ticks move with it and no tick jumps.
 */
public final class TimeTicks {
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  /** What a time can be a whole number of, in nanoseconds: the roundest first. */
  private static final long[] UNITS = {
    24 * HOUR,
    12 * HOUR,
    6 * HOUR,
    3 * HOUR,
    HOUR,
    30 * MINUTE,
    10 * MINUTE,
    5 * MINUTE,
    MINUTE,
    30 * SECOND,
    10 * SECOND,
    5 * SECOND,
    SECOND,
    500 * MILLI,
    100 * MILLI,
    50 * MILLI,
    10 * MILLI,
    5 * MILLI,
    MILLI
  };

  private TimeTicks() {}

  /**
   * The ticks between two show times, in order.
   *
   * @param cell show time of which there is to be one tick at the most; lengthened to a power of
   *     two of milliseconds
   */
  public static List<TimeTick> between(Story story, Duration from, Duration to, Duration cell) {
    long step = Long.highestOneBit(Math.max(1, cell.toMillis() - 1)) << 1;
    List<TimeTick> ticks = new ArrayList<>();
    long end = Math.min(to.toMillis(), story.end().toMillis());
    for (long at = Math.max(0, from.toMillis() / step * step); at < end; at += step) {
      tick(story, at, at + step).ifPresent(ticks::add);
    }
    return ticks;
  }

  private static Optional<TimeTick> tick(Story story, long from, long to) {
    int first = story.beatsBefore(Duration.ofMillis(from));
    int last = Math.min(story.beatsBefore(Duration.ofMillis(to)), story.beats().size()) - 1;
    if (last < first) {
      return Optional.empty();
    }
    // before the first beat there is no time from which something could have become round
    Instant after = story.beats().get(Math.max(0, first - 1)).entry().at();
    Instant until = story.beats().get(last).entry().at();
    return roundest(after, until)
        .map(found ->
            new TimeTick(
                story.beats().get(firstAt(story, found)).start(), found.at(), found.unit()));
  }

  private record Found(Instant at, Roundness unit) {}

  /** The roundest time later than {@code after}, and not later than {@code until}. */
  private static Optional<Found> roundest(Instant after, Instant until) {
    for (long unit : UNITS) {
      long day = Math.floorDiv(until.getEpochSecond(), 86_400L) * 86_400L;
      long nanos = Duration.between(Instant.ofEpochSecond(day), until).toNanos();
      Instant floor = Instant.ofEpochSecond(day).plusNanos(nanos / unit * unit);
      if (floor.isAfter(after)) {
        return Optional.of(new Found(floor, roundness(unit)));
      }
    }
    return Optional.empty();
  }

  private static Roundness roundness(long unit) {
    if (unit == 24 * HOUR) {
      return Roundness.DAY;
    }
    if (unit >= MINUTE) {
      return Roundness.MINUTE;
    }
    return unit >= SECOND ? Roundness.SECOND : Roundness.MILLISECOND;
  }

  /** The first beat that shows something of that time or later. */
  private static int firstAt(Story story, Found found) {
    return story.latestAt(found.at().minusNanos(1)) + 1;
  }
}
