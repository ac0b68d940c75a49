package dev.dynoscope.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be true of what has happened since a step began, and of what there is now.
 * {@link Judge} says whether it is; {@link Phrases} says it in words.
 */
public sealed interface Condition {
  /** There is no most. */
  int MANY = Integer.MAX_VALUE;

  /**
   * How often.
   *
   * @param least 0 or more
   * @param most {@link #MANY} for any number
   */
  record Times(int least, int most) {
    /** At least once. */
    public static final Times ONCE = new Times(1, MANY);

    boolean hold(int count) {
      return count >= least && count <= most;
    }
  }

  /** Facts were told. */
  record Happened(Pattern what, Times times) implements Condition {}

  /** Things are there, at the end. */
  record Now(Pattern what, Times times) implements Condition {}

  /**
   * Facts were told one after the other, whatever came between.
   *
   * @param within platform time from the first to the last, at most
   */
  record InOrder(List<Pattern> what, Optional<Duration> within) implements Condition {}

  /** {@code since} was told, and {@code never} was not told after the last time that it was. */
  record NeverSince(Pattern never, Pattern since) implements Condition {}

  /** All of them are true. */
  record All(List<Condition> parts) implements Condition {}

  /** One of them is true, or more. */
  record Any(List<Condition> parts) implements Condition {}

  /** It is not true. */
  record Not(Condition part) implements Condition {}
}
