package dev.dynoscope.export;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML: open an element, give it attributes, then text or elements, close it. */
final class XmlText {
  private enum Content {
    NOTHING,
    TEXT,
    ELEMENTS
  }

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private Content content = Content.ELEMENTS;

  XmlText open(String element) {
    if (content == Content.NOTHING) {
      out.append(">\n");
    }
    out.append("  ".repeat(open.size())).append('<').append(element);
    open.push(element);
    content = Content.NOTHING;
    return this;
  }

  XmlText attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
    return this;
  }

  XmlText text(String text) {
    out.append('>');
    escape(text);
    content = Content.TEXT;
    return this;
  }

  XmlText close() {
    String element = open.pop();
    switch (content) {
      case NOTHING -> out.append("/>\n");
      case TEXT -> out.append("</").append(element).append(">\n");
      case ELEMENTS ->
          out.append("  ".repeat(open.size())).append("</").append(element).append(">\n");
    }
    content = Content.ELEMENTS;
    return this;
  }

  private void escape(String text) {
    text.codePoints().forEach(this::escape);
  }

  private void escape(int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(allowed(point) ? point : 0xFFFD);
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

  @Override
  public String toString() {
    return out.toString();
  }
}
