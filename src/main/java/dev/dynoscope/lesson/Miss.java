package dev.dynoscope.lesson;

import java.time.Duration;

/** Why a condition is not true: the nearest miss, for {@link Phrases} to say in words. */
public sealed interface Miss {
  /** Nothing of the kind has happened, or is there. */
  record Nothing(Pattern what) implements Miss {}

  /** Something of the kind, but a field of it was something else. */
  record Otherwise(Pattern what, String field, String was) implements Miss {}

  /** It is so, but not as often as it has to be. */
  record TooFew(Pattern what, int count, int least) implements Miss {}

  /** It is so too often. */
  record TooMany(Pattern what, int count, int most) implements Miss {}

  /** The first has happened; what has to follow has not, since. */
  record NotSince(Pattern done, Miss next) implements Miss {}

  /** All of it happened, but it took too long. */
  record TooLong(Pattern last, Duration took, Duration within) implements Miss {}

  /** What must not happen any more, since {@code since}, has happened. */
  record Spoiled(Pattern never, Pattern since) implements Miss {}

  /** It is true, and must not be. */
  record StillTrue(Condition part) implements Miss {}
}
