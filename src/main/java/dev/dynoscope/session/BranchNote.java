package dev.dynoscope.session;

import java.time.Instant;

/**
 * A branch of a live run as it is offered.
 *
 * @param number 0 for the run as it began, else which re-run it is, from 1
 * @param from the number of the branch that it was taken from; its own for the first
 * @param entry the last entry that both have, 0 for the first
 * @param at platform time of that entry; of the first, when it began
 */
public record BranchNote(int number, int from, long entry, Instant at) {
  /** Whether it was taken from another one. */
  public boolean rerun() {
    return number > 0;
  }

  /** What the journal calls it: {@code main} or {@code re-run 1}. */
  public String name() {
    return nameOf(number);
  }

  /** What the journal calls the branch with a number. */
  public static String nameOf(int number) {
    return number == 0 ? "main" : "re-run " + number;
  }
}
