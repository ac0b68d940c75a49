package dev.dynoscope.view;

import java.time.Duration;
import javafx.animation.AnimationTimer;

/** Beats time for a window: tells how much has passed since the frame before. */
final class Frames extends AnimationTimer {
  /** After a stall the show goes on where it was, and does not leap. */
  private static final long LONGEST_NANOS = 100_000_000;

  private final Taker taker;
  private long before;

  /** Draws a frame. */
  interface Taker {
    /**
     * One frame.
     *
     * @param nanos the toolkit's clock
     */
    void frame(Duration passed, long nanos);
  }

  Frames(Taker taker) {
    this.taker = taker;
  }

  @Override
  public void handle(long nanos) {
    long passed = before == 0 ? 0 : Math.min(nanos - before, LONGEST_NANOS);
    before = nanos;
    taker.frame(Duration.ofNanos(passed), nanos);
  }
}
