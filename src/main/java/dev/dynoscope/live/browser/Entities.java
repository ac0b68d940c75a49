package dev.dynoscope.live.browser;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references of HTML: by number all of them, by name those that people write. */
final class Entities {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("copy", "©"),
          Map.entry("middot", "·"),
          Map.entry("hellip", "…"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("times", "×"),
          Map.entry("larr", "←"),
          Map.entry("rarr", "→"));

  private Entities() {}

  /** The text that is meant; what is no reference stays as it is. */
  static String decoded(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    if (found.group(1) != null) {
      return codePoint(Integer.parseInt(found.group(1)));
    }
    if (found.group(2) != null) {
      return codePoint(Integer.parseInt(found.group(2), 16));
    }
    return NAMED.getOrDefault(found.group(3), found.group());
  }

  private static String codePoint(int number) {
    boolean fit = Character.isValidCodePoint(number) && number != 0;
    boolean half = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
    return fit && !half ? Character.toString(number) : "\uFFFD";
  }
}
