package dev.dynoscope.live.browser;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser for the eyes of a diagram sees of an answer: a title, a few lines, pictures.
 *
 * @param lines at most {@link #MOST_LINES}, none longer than {@link #LONGEST_LINE} characters
 * @param text the same and more, for those who read it: at most {@link #MOST_TEXT} lines
 */
record Page(String title, List<String> lines, List<Image> images, List<String> text) {
  static final int MOST_LINES = 12;
  static final int LONGEST_LINE = 120;
  static final int MOST_TEXT = 400;
  private static final int LONGEST_TEXT = 2_000;
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9_.:-]+)");

  /** A picture that the page asks for. */
  record Image(String source, String alt) {}

  /** Reads an answer of any type; never fails. */
  static Page read(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    String body = new String(answer.body(), charset(type));
    if (type.contains("html")) {
      return Html.read(body);
    }
    boolean readable = type.isEmpty() || type.startsWith("text/") || type.contains("json");
    String text =
        readable ? body : "(" + type + ", " + answer.body().length + " bytes: not shown as text)";
    List<String> all = text.lines().limit(MOST_TEXT * 4L).toList();
    return new Page("", few(all), List.of(), many(all));
  }

  private static Charset charset(String type) {
    Matcher named = CHARSET.matcher(type);
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  /** The first lines that are not blank, each on one row and not too long. */
  static List<String> few(List<String> all) {
    List<String> few = new ArrayList<>();
    for (String line : all) {
      String text = squeezed(line);
      if (!text.isEmpty() && few.size() < MOST_LINES) {
        few.add(cut(text));
      }
    }
    return List.copyOf(few);
  }

  /** Lines that are not blank, many of them. */
  static List<String> many(List<String> all) {
    return all.stream()
        .map(Page::squeezed)
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(LONGEST_TEXT, text.length())))
        .limit(MOST_TEXT)
        .toList();
  }

  /** Blanks and control characters become one space. */
  static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\u00a0]+", " ").strip();
  }

  static String cut(String text) {
    if (text.length() <= LONGEST_LINE) {
      return text;
    }
    int end = LONGEST_LINE - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
