package dev.dynoscope.session;

import java.util.OptionalLong;

/** What chance goes by, as people write it. */
public final class Seed {
  private Seed() {}

  /** Reads a seed; empty where {@code text} is none. */
  public static OptionalLong parse(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException wrong) {
      return OptionalLong.empty();
    }
  }

  /** A sentence that says what is wrong with {@code text}. */
  public static String complaint(String text) {
    return text.isBlank()
        ? "Write a seed: a whole number such as 7. The same seed gives the same run."
        : "\""
            + text.strip()
            + "\" is no seed; write a whole number such as 7, up to "
            + Long.MAX_VALUE
            + ".";
  }
}
