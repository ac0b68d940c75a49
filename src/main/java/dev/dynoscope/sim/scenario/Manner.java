package dev.dynoscope.sim.scenario;

import java.time.Duration;

/**
 * How a client behaves.
 *
 * @param habit what it does
 * @param patience time after which it goes away if it has no whole answer; a client that does not
 *     {@link Habit#LEAVE} or {@link Habit#UPGRADE} waits for ever
 */
public record Manner(Habit habit, Duration patience) {
  /** It waits for its answer. */
  public static final Manner PATIENT = new Manner(Habit.WAIT, Duration.ZERO);

  /** What a client may do. */
  public enum Habit {
    /** It waits for its answer. */
    WAIT,
    /** It goes away when its patience ends. */
    LEAVE,
    /** It never sends the body that it has announced. */
    STALL,
    /** It asks for a WebSocket, and closes it when its patience ends. */
    UPGRADE,
    /** A chunk of its body cannot be read. */
    BREAK_CHUNK,
    /** Its request's head is no proper HTTP. */
    BAD_HEAD
  }
}
