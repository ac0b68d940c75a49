package dev.dynoscope.export;

/** Writes text so that it stands in XML, or in HTML that is XML too, as what it is. */
public final class XmlEscape {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlEscape() {}

  /** Appends text, fit for an attribute or an element; what XML does not allow is replaced. */
  public static void append(StringBuilder out, String text) {
    text.codePoints().forEach(point -> append(out, point));
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(allowed(point) ? point : REPLACEMENT);
    }
  }

  /** Whether XML 1.0 allows the character at all, even escaped. */
  private static boolean allowed(int point) {
    return point == '\n'
        || point == '\t'
        || (point >= 0x20 && point < 0xD800)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
