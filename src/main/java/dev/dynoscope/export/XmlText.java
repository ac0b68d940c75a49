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
    XmlEscape.append(out, value);
    out.append('"');
    return this;
  }

  XmlText text(String text) {
    out.append('>');
    XmlEscape.append(out, text);
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

  @Override
  public String toString() {
    return out.toString();
  }
}
