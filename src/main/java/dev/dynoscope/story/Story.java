package dev.dynoscope.story;

import dev.dynoscope.journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A journal told in show time: one beat after the other, in the journal's order, each long enough
 * to be seen. Grows with the journal; what has been told is never retimed. Not for several threads
 * at once.
 */
public final class Story {
  private final List<Beat> beats = new ArrayList<>();

  /** When each beat begins, in milliseconds; all that asks by time goes by these. */
  private final LongRow starts = new LongRow();

  private final Pace pace = new Pace();
  private long taken;

  /** Takes in one more entry; entries must come in order. */
  public void add(Entry entry) {
    if (entry.seq() != taken + 1) {
      throw new IllegalArgumentException("entry " + entry.seq() + " does not follow " + taken);
    }
    double millis = Tempo.millis(entry.fact()) * pace.factor(entry.fact());
    if (millis > 0) {
      long first = beats.isEmpty() ? 1 : entry.seq();
      Duration length = Duration.ofMillis(Math.max(1, Math.round(millis)));
      starts.add(end().toMillis());
      beats.add(new Beat(beats.size(), entry, first, entry.seq(), end(), length));
    } else if (!beats.isEmpty()) {
      beats.set(beats.size() - 1, beats.getLast().takingIn(entry.seq()));
    }
    taken = entry.seq();
  }

  /** The last entry that was taken in. */
  public long lastSeq() {
    return taken;
  }

  /** All beats so far. */
  public List<Beat> beats() {
    return Collections.unmodifiableList(beats);
  }

  /** Show time at which the story ends, so far. */
  public Duration end() {
    return beats.isEmpty() ? Duration.ZERO : beats.getLast().end();
  }

  /** What is shown at {@code time}; before the beginning the first beat, after the end the last. */
  public Optional<Moment> at(Duration time) {
    if (beats.isEmpty()) {
      return Optional.empty();
    }
    Beat beat = beats.get(indexAt(time));
    double share = (double) time.minus(beat.start()).toNanos() / beat.length().toNanos();
    return Optional.of(new Moment(beat, Math.clamp(share, 0, 1)));
  }

  /** The beat during which the entry {@code seq} is shown. */
  public Optional<Beat> beatOf(long seq) {
    int low = 0;
    int high = beats.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (beats.get(middle).lastSeq() < seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return beats.isEmpty() ? Optional.empty() : Optional.of(beats.get(low));
  }

  /**
   * Number of the latest beat that shows something that has happened by {@code time}; -1 if none.
   */
  public int latestAt(Instant time) {
    int low = 0;
    int high = beats.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (beats.get(middle).entry().at().isAfter(time)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }

  /** How many beats begin before {@code time}. */
  public int beatsBefore(Duration time) {
    return starts.below(time.toMillis());
  }

  /**
   * How many entries are told by the beats that begin before {@code time}. The difference between
   * two times is how much happened between them, at any zoom.
   */
  public long entriesBefore(Duration time) {
    int next = beatsBefore(time);
    return next == 0 ? 0 : next < beats.size() ? beats.get(next).firstSeq() - 1 : taken;
  }

  private int indexAt(Duration time) {
    return Math.max(0, starts.below(time.toMillis() + 1) - 1);
  }
}
