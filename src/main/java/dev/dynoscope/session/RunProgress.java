package dev.dynoscope.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a run in virtual time has come.
 *
 * @param now platform time that was reached
 * @param reached platform time since its beginning
 * @param whole platform time from its beginning to its end
 * @param entries entries of its journal so far
 * @param sentence what is to be said of an end before the time; empty where there is nothing to say
 */
public record RunProgress(
    State state, Instant now, Duration reached, Duration whole, long entries, String sentence) {

  /** Whether it goes on, and if not, why. */
  public enum State {
    /** It goes on. */
    RUNNING,
    /** It has come to the scenario's end. */
    ENDED,
    /** The learner has stopped it. */
    STOPPED,
    /** The journal has become as long as can be held here. */
    FULL,
    /** It broke. */
    FAILED
  }

  /** Whether it goes on. */
  public boolean running() {
    return state == State.RUNNING;
  }

  /** The share that is done, 0 to 1. */
  public double share() {
    return whole.isZero() ? 1 : Math.clamp((double) reached.toMillis() / whole.toMillis(), 0, 1);
  }
}
