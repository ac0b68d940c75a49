package dev.dynoscope.lesson.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody may have meant who wrote a name that is not known. */
final class Likeness {
  private static final int SUGGESTED = 3;

  private Likeness() {}

  /** How a sentence goes on: the most similar names. */
  static String hint(String written, Collection<String> known) {
    List<String> near =
        known.stream()
            .sorted(Comparator.comparingInt(each -> distance(written, each)))
            .limit(SUGGESTED)
            .toList();
    return "; did you mean " + String.join(", ", near) + "?";
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
