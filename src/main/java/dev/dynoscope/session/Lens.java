package dev.dynoscope.session;

import java.time.Duration;

/**
 * Which part of the story the timeline shows large, and how far the overview reaches. Follows the
 * show unless it was taken elsewhere. Nothing jumps: what the story's growth or a key changes is
 * gone to in a fraction of a second, and the whole grows in steps, so that it mostly lies still.
 */
public final class Lens {
  private static final double SHORTEST_STORY = 30_000;

  /** So much is shown large at first: beats that can be told apart. */
  private static final double NEAR = 120_000;

  private static final double CLOSEST = 500;

  /** How much further than the story the overview reaches when it is drawn anew, at the most. */
  private static final double STEP = 1.25;

  /** How fast a change is gone to: two thirds of the way in so many milliseconds. */
  private static final double GLIDE = 90;

  /** The playhead is kept between these shares of what is shown large. */
  private static final double LEAST = 0.08;

  private static final double MOST = 0.86;

  private final boolean grows;
  private double whole = SHORTEST_STORY;
  private double wantedWhole = SHORTEST_STORY;
  private double from;
  private double span = SHORTEST_STORY;
  private double wantedFrom;
  private double wantedSpan = SHORTEST_STORY;
  private Choice choice = Choice.NEAR;
  private boolean follows = true;
  private boolean begun;

  /** Who chose what is shown large. */
  private enum Choice {
    /** Nobody: as much as can be told apart. */
    NEAR,
    /** All of it was asked for. */
    WHOLE,
    /** A part was asked for. */
    PART
  }

  /**
   * A lens on a story.
   *
   * @param grows whether the story grows for as long as the program runs
   */
  public Lens(boolean grows) {
    this.grows = grows;
  }

  /** Goes along with the show, {@code wall} time later. */
  public void follow(Duration position, Duration end, Duration wall) {
    fitWhole(millis(end));
    wantedSpan =
        switch (choice) {
          case NEAR -> Math.min(NEAR, wantedWhole);
          case WHOLE -> wantedWhole;
          case PART -> Math.min(wantedSpan, wantedWhole);
        };
    if (follows) {
      keep(millis(position));
    }
    wantedFrom = Math.clamp(wantedFrom, 0, Math.max(0, wantedWhole - wantedSpan));
    double share = begun ? 1 - Math.exp(-wall.toMillis() / GLIDE) : 1;
    begun |= end.isPositive();
    double near = wantedSpan / 2_000;
    whole = glided(whole, wantedWhole, share, wantedWhole / 2_000);
    span = glided(span, wantedSpan, share, near);
    // what is far away is not gone to: there is nothing on the way that could be seen
    boolean far = Math.abs(from - wantedFrom) > 2 * wantedSpan;
    from = far ? wantedFrom : glided(from, wantedFrom, share, near);
  }

  private void fitWhole(double end) {
    if (!grows) {
      wantedWhole = Math.max(SHORTEST_STORY, end);
    } else if (end > wantedWhole) {
      while (end > wantedWhole) {
        wantedWhole *= STEP;
      }
    }
  }

  private void keep(double position) {
    double inside = position - wantedFrom;
    if (inside > MOST * wantedSpan) {
      boolean far = inside > wantedSpan * 1.2;
      wantedFrom = position - (far ? 0.5 : MOST) * wantedSpan;
    } else if (inside < LEAST * wantedSpan) {
      boolean far = inside < -wantedSpan * 0.2;
      wantedFrom = position - (far ? 0.5 : LEAST) * wantedSpan;
    }
  }

  private static double glided(double now, double wanted, double share, double near) {
    double next = now + (wanted - now) * share;
    return Math.abs(next - wanted) < near ? wanted : next;
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  private static Duration time(double millis) {
    return Duration.ofNanos(Math.round(millis * 1e6));
  }

  /** Show time at which what is shown large begins. */
  public Duration from() {
    return time(from);
  }

  /** Show time at which what is shown large ends. */
  public Duration to() {
    return time(from + span);
  }

  /** How far the overview reaches: at least to the end of the story. */
  public Duration whole() {
    return time(whole);
  }

  /** Whether all of the story is shown large. */
  public boolean showsAll() {
    return wantedSpan >= wantedWhole;
  }

  /**
   * Shows more or less.
   *
   * @param factor how much more: 0.5 is half of it
   * @param anchor show time that stays where it is
   */
  public void zoom(double factor, Duration anchor) {
    double share = Math.clamp((millis(anchor) - wantedFrom) / wantedSpan, 0, 1);
    double pivot = wantedFrom + share * wantedSpan;
    wantedSpan = Math.clamp(wantedSpan * factor, CLOSEST, wantedWhole);
    wantedFrom = pivot - share * wantedSpan;
    choice = wantedSpan >= wantedWhole ? Choice.WHOLE : Choice.PART;
    follows = false;
  }

  /** Shows all of the story, and goes on to while it grows. */
  public void fitAll() {
    choice = Choice.WHOLE;
    wantedFrom = 0;
    wantedSpan = wantedWhole;
  }

  /** Shows as much as can be told apart, around the playhead. */
  public void near() {
    choice = Choice.NEAR;
    follows = true;
  }

  /** Shows a part, at once; the playhead may be elsewhere. */
  public void show(Duration begin, Duration end) {
    double least = Math.max(CLOSEST, millis(end) - millis(begin));
    wantedSpan = Math.min(least, wantedWhole);
    wantedFrom = Math.clamp(millis(begin), 0, Math.max(0, wantedWhole - wantedSpan));
    span = wantedSpan;
    from = wantedFrom;
    choice = Choice.PART;
    follows = false;
  }

  /** Moves what is shown large, at once, by a part of itself: 1 is as much as is shown. */
  public void pan(double share) {
    wantedFrom = wantedFrom + share * wantedSpan;
    wantedFrom = Math.clamp(wantedFrom, 0, Math.max(0, wantedWhole - wantedSpan));
    from = wantedFrom;
    follows = false;
  }

  /** Whether it goes along with the show. */
  public boolean follows() {
    return follows;
  }

  /** Goes along with the show again, or stays where it is. */
  public void follows(boolean wanted) {
    follows = wanted;
  }
}
