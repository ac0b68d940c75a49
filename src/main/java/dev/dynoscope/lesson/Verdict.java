package dev.dynoscope.lesson;

import java.util.Optional;

/**
 * What is to be said of a condition.
 *
 * @param near how much of it is true, 0 to 1
 * @param miss why it is not true; empty if it is
 */
public record Verdict(double near, Optional<Miss> miss) {
  static final Verdict TRUE = new Verdict(1, Optional.empty());

  static Verdict missed(double near, Miss miss) {
    return new Verdict(near, Optional.of(miss));
  }

  /** Whether it is true. */
  public boolean met() {
    return miss.isEmpty();
  }
}
