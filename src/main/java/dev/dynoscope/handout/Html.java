package dev.dynoscope.handout;

import dev.dynoscope.export.XmlEscape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** Writes HTML that is well-formed XML, too; all text is escaped, and no space is added to it. */
final class Html {
  /** Elements that have no end in HTML. */
  private static final Set<String> VOID = Set.of("meta", "br");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder code = new StringBuilder();
  private final Optional<String> foreign;
  private boolean head;

  /**
   * An empty page.
   *
   * @param foreign two letters of the language that the lesson is told in, where the page says the
   *     rest in another one
   */
  Html(Optional<String> foreign) {
    this.foreign = foreign;
  }

  /** Begins an element, after which attributes may come. */
  Html open(String element) {
    endHead();
    out.append('<').append(element);
    open.push(element);
    head = true;
    return this;
  }

  /** Begins an element of a class. */
  Html open(String element, String kind) {
    return open(element).attribute("class", kind);
  }

  Html attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    XmlEscape.append(out, value);
    out.append('"');
    return this;
  }

  /** The element that has just begun tells something of the lesson, in the lesson's language. */
  Html told() {
    foreign.ifPresent(it -> attribute("lang", it).attribute("xml:lang", it));
    return this;
  }

  Html text(String text) {
    endHead();
    XmlEscape.append(out, text);
    (open.contains("code") ? code : words).append(text);
    return this;
  }

  /** All text that is code. */
  String code() {
    return code.toString();
  }

  /** All text that is none. */
  String words() {
    return words.toString();
  }

  /** An element that holds this text and nothing else. */
  Html element(String element, String kind, String text) {
    return open(element, kind).text(text).close();
  }

  /** What is XML already. */
  Html raw(String xml) {
    endHead();
    out.append(xml);
    return this;
  }

  /** A line ends where that does not matter, for those who read the source. */
  Html line() {
    return raw("\n");
  }

  Html close() {
    String element = open.pop();
    if (head && VOID.contains(element)) {
      out.append("/>");
      head = false;
      return this;
    }
    endHead();
    out.append("</").append(element).append('>');
    return this;
  }

  private void endHead() {
    if (head) {
      out.append('>');
      head = false;
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
