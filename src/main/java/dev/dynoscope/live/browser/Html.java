package dev.dynoscope.live.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the text and the pictures out of HTML, however odd. It knows no style and runs no code. */
final class Html {
  /** These stand within a line; all others begin a new one. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "img",
          "input", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
          "u", "var", "wbr");

  /** What is between the tags of these is not for reading. */
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "title",
          "template",
          "textarea",
          "svg",
          "iframe",
          "noscript",
          "label",
          "legend",
          "button",
          "select",
          "datalist");

  private final String html;
  private final StringBuilder line = new StringBuilder();
  private final List<String> lines = new ArrayList<>();
  private final List<Page.Image> images = new ArrayList<>();
  private String title = "";
  private int at;

  private Html(String html) {
    this.html = html;
  }

  /** Reads a whole page. */
  static Page read(String html) {
    return new Html(html).read();
  }

  private Page read() {
    while (at < html.length()) {
      if (html.charAt(at) != '<') {
        int end = indexOf("<", at);
        line.append(Entities.decoded(html.substring(at, end)));
        at = end;
      } else if (html.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      } else if (beginsTag(at + 1)) {
        tag();
      } else {
        line.append('<');
        at++;
      }
    }
    endLine();
    return new Page(Page.cut(title), Page.few(lines), List.copyOf(images), Page.many(lines));
  }

  private boolean beginsTag(int next) {
    return next < html.length()
        && (Character.isLetter(html.charAt(next)) || "/!?".indexOf(html.charAt(next)) >= 0);
  }

  private void tag() {
    HtmlTag tag = HtmlTag.at(html, at);
    at = tag.end();
    if (!INLINE.contains(tag.name())) {
      endLine();
    }
    if (tag.closing()) {
      return;
    }
    if (tag.name().equals("img")) {
      tag.attribute("src")
          .filter(source -> !source.isBlank())
          .ifPresent(source ->
              images.add(
                  new Page.Image(
                      source, Page.cut(Page.squeezed(tag.attribute("alt").orElse(""))))));
    } else if (UNSEEN.contains(tag.name())) {
      skip(tag.name());
    }
  }

  /** Goes to the end tag; what has none reaches to the end, as in every browser. */
  private void skip(String name) {
    int end = at;
    do {
      end = indexOf("</", end == at ? end : end + 2);
    } while (end < html.length() && !html.regionMatches(true, end + 2, name, 0, name.length()));
    if (name.equals("title") && title.isEmpty()) {
      title = Page.squeezed(Entities.decoded(html.substring(at, end)));
    }
    at = end;
  }

  private void endLine() {
    lines.add(line.toString());
    line.setLength(0);
  }

  private int indexOf(String what, int from) {
    int found = html.indexOf(what, from);
    return found < 0 ? html.length() : found;
  }

  private int after(String what, int from) {
    return Math.min(html.length(), indexOf(what, from) + what.length());
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
