package dev.dynoscope.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody may have meant who wrote a name that is not known. */
public final class Likeness {
  private static final int SUGGESTED = 3;
  private static final int LETTERS_A_SLIP = 4;

  private Likeness() {}

  /**
   * How a sentence about a name goes on: with the most similar ones, or where none is similar with
   * {@code otherwise}.
   *
   * @param otherwise such as {@code "; there are a and b."}
   */
  public static String hint(String written, Collection<String> known, String otherwise) {
    List<String> near =
        known.stream()
            .filter(each -> distance(written, each) <= (written.length() + 1) / 2)
            .sorted(Comparator.comparingInt(each -> distance(written, each)))
            .limit(SUGGESTED)
            .toList();
    return near.isEmpty()
        ? otherwise
        : near.stream().collect(Collectors.joining(", ", "; did you mean ", "?"));
  }

  /** The name that is likely meant by one with a slip or two in it. */
  public static Optional<String> meant(String written, Collection<String> known) {
    return known.stream()
        .filter(each -> distance(written, each) <= 1 + written.length() / LETTERS_A_SLIP)
        .min(Comparator.comparingInt(each -> distance(written, each)));
  }

  /** How many letters have to be changed, added or left out (Levenshtein). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, Math.min(row[j - 1], row[j]) + 1);
      }
    }
    return row[to.length()];
  }
}
