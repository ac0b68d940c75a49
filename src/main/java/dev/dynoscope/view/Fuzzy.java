package dev.dynoscope.view;

import java.util.Locale;

/** Finds what somebody has in mind who types a few letters of it. */
final class Fuzzy {
  private static final int GAP = 2;
  private static final int INSIDE = 1;

  private Fuzzy() {}

  /**
   * How far {@code text} is from {@code query}, whose letters it must have in their order; each
   * word of the query for itself, in any order.
   *
   * @return 0 for the best, negative where it does not fit
   */
  static int distance(String query, String text) {
    int sum = 0;
    String where = text.toLowerCase(Locale.ROOT);
    for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
      int far = ofWord(word, where);
      if (far < 0) {
        return -1;
      }
      sum += far;
    }
    return sum;
  }

  private static int ofWord(String word, String text) {
    int whole = text.indexOf(word);
    if (whole >= 0) {
      return (beginsWord(text, whole) ? 0 : INSIDE) + Math.min(whole, 40) / 8;
    }
    int at = -1;
    int far = 10;
    for (int i = 0; i < word.length(); i++) {
      int next = text.indexOf(word.charAt(i), at + 1);
      if (next < 0) {
        return -1;
      }
      far += at >= 0 && next > at + 1 && !beginsWord(text, next) ? GAP + (next - at) / 4 : 0;
      at = next;
    }
    return far;
  }

  private static boolean beginsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
