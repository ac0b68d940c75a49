package dev.dynoscope.picture;

/** Makes text drawable: see {@link Label}. */
final class PlainText {
  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  static String of(String text) {
    if (usual(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(point -> plain.appendCodePoint(replace(point)));
    return plain.toString();
  }

  private static boolean usual(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static int replace(int point) {
    if (point == '\t' || point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029) {
      return ' ';
    }
    boolean control = Character.getType(point) == Character.CONTROL;
    boolean half = point >= 0xD800 && point <= 0xDFFF;
    // The last two of every plane are no characters, and XML refuses the first pair.
    boolean noCharacter = (point & 0xFFFE) == 0xFFFE;
    return control || half || noCharacter || turnsDirection(point) ? REPLACEMENT : point;
  }

  /** Marks that would let a file name pretend to be another one. */
  private static boolean turnsDirection(int point) {
    return (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200E
        || point == 0x200F
        || point == 0x061C;
  }
}
