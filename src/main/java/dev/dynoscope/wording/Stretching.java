package dev.dynoscope.wording;

/** Makes a pattern longer and strange to look at, and leaves its places as they are. */
final class Stretching {
  private static final String PLAIN = "aeiouAEIOU";
  private static final String STRANGE = "åéîöûÅÉÎÖÛ";

  /** One more letter for each so many: other languages take about half as much room again. */
  private static final int ONE_MORE_FOR = 2;

  private Stretching() {}

  static String of(String pattern) {
    StringBuilder text = new StringBuilder("[");
    int depth = 0;
    int letters = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      int strange = depth == 0 ? PLAIN.indexOf(c) : -1;
      text.append(strange < 0 ? c : STRANGE.charAt(strange));
      letters += depth == 0 && Character.isLetter(c) ? 1 : 0;
    }
    return text.append("~".repeat(letters / ONE_MORE_FOR)).append(']').toString();
  }
}
