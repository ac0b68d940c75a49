package dev.dynoscope.session;

import java.time.Duration;
import java.util.Optional;

/**
 * A span of the show that is shown over and over again: from its beginning to its end, and from its
 * beginning once more. It takes hold of a show that plays inside of it; a show that begins behind
 * it goes on.
 */
public final class Loop {
  /** One beat at the least can be seen in it. */
  private static final Duration SHORTEST = Duration.ofMillis(200);

  private Optional<Duration> begin = Optional.empty();
  private Optional<Duration> end = Optional.empty();

  Loop() {}

  /** Where it begins, once that was said. */
  public Optional<Duration> begin() {
    return begin;
  }

  /** Where it ends, once that was said. */
  public Optional<Duration> end() {
    return end;
  }

  /** Whether both ends were said. */
  public boolean whole() {
    return begin.isPresent() && end.isPresent();
  }

  /** Says where it begins; an end that is not behind that is forgotten. */
  public void begin(Duration at) {
    begin = Optional.of(at);
    end = end.filter(e -> e.compareTo(at.plus(SHORTEST)) >= 0);
  }

  /**
   * Says where it ends. Said before the beginning, the two change places; with no beginning, it
   * begins where the story does.
   */
  public void end(Duration at) {
    Duration other = begin.orElse(Duration.ZERO);
    span(other, at);
  }

  /** Sets both ends, in whichever order. */
  public void span(Duration one, Duration other) {
    Duration first = one.compareTo(other) <= 0 ? one : other;
    Duration last = first.equals(one) ? other : one;
    Duration least = first.plus(SHORTEST);
    begin = Optional.of(first);
    end = Optional.of(last.compareTo(least) < 0 ? least : last);
  }

  /** Forgets it. */
  public void clear() {
    begin = Optional.empty();
    end = Optional.empty();
  }

  /** Does what is next: sets the beginning here, then the end, then forgets both. */
  public void next(Duration here) {
    if (begin.isEmpty()) {
      begin(here);
    } else if (end.isEmpty()) {
      end(here);
    } else {
      clear();
    }
  }

  boolean holds(Duration time) {
    return whole()
        && time.compareTo(begin.orElseThrow()) >= 0
        && time.compareTo(end.orElseThrow()) < 0;
  }

  /** Where a show comes that goes on from {@code from} to {@code to}. */
  Duration carried(Duration from, Duration to) {
    if (!holds(from) || to.compareTo(end.orElseThrow()) < 0) {
      return to;
    }
    long length = end.orElseThrow().minus(begin.orElseThrow()).toNanos();
    long over = to.minus(end.orElseThrow()).toNanos() % length;
    return begin.orElseThrow().plusNanos(over);
  }
}
