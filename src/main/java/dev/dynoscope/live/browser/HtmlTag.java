package dev.dynoscope.live.browser;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One tag.
 *
 * @param name in lower case; empty for {@code <!DOCTYPE>} and the like
 * @param closing whether it is an end tag
 * @param end where it ends in the text
 */
record HtmlTag(String name, boolean closing, Map<String, String> attributes, int end) {
  private static final Pattern NAME = Pattern.compile("</?([A-Za-z][^\\s/>]*)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "[\\s/]*+([^\\s=/>]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>]*+)))?+");

  /** The tag that begins at {@code start}, which holds a {@code <}; one cut off ends the text. */
  static HtmlTag at(String html, int start) {
    Matcher name = NAME.matcher(html).region(start, html.length());
    if (!name.lookingAt()) {
      return new HtmlTag("", false, Map.of(), end(html, start));
    }
    Map<String, String> attributes = new TreeMap<>();
    Matcher attribute = ATTRIBUTE.matcher(html);
    int at = name.end();
    while (attribute.region(at, html.length()).lookingAt()) {
      attributes.putIfAbsent(Html.lower(attribute.group(1)), Entities.decoded(value(attribute)));
      at = attribute.end();
    }
    boolean closing = html.startsWith("</", start);
    return new HtmlTag(Html.lower(name.group(1)), closing, attributes, end(html, at));
  }

  private static String value(Matcher attribute) {
    for (int group = 2; group <= 4; group++) {
      String value = attribute.group(group);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  private static int end(String html, int from) {
    int close = html.indexOf('>', from);
    return close < 0 ? html.length() : close + 1;
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }
}
