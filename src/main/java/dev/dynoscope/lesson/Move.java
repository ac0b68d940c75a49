package dev.dynoscope.lesson;

import java.time.Duration;

/** A part of a solution: what somebody does who knows what to do. */
public sealed interface Move {
  /**
   * Gives a command.
   *
   * @param waits whether what it begins is over before the next move
   */
  record Tell(String command, boolean waits) implements Move {}

  /**
   * Gives a command again and again, until something is true.
   *
   * @param until true of what has happened since the step began
   * @param most so often at most
   */
  record Repeat(String command, Condition until, int most) implements Move {}

  /** Lets platform time go by. */
  record Wait(Duration span) implements Move {}
}
