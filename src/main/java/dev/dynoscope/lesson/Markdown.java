package dev.dynoscope.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little of Markdown that lessons are written in: paragraphs, lists, headings, and in a line
 * bold, emphasis, code, and links, of which the words are left.
 */
public final class Markdown {
  private static final Pattern INLINE =
      Pattern.compile("`([^`]+)`|\\*\\*(.+?)\\*\\*|\\*([^*]+)\\*|\\[([^\\]]+)\\]\\([^)]*\\)");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*+] +(.*)");
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+)[.)] +(.*)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");

  private static final int CODE = 1;
  private static final int BOLD = 2;
  private static final int EMPHASIS = 3;
  private static final int LINK = 4;

  private Markdown() {}

  private static String group(Matcher matcher, int number) {
    return Optional.ofNullable(matcher.group(number)).orElse("");
  }

  /** How a part of a line is set. */
  public enum Style {
    /** As the text around it. */
    PLAIN,
    /** To be seen first. */
    BOLD,
    /** Stressed. */
    EMPHASIS,
    /** As it is typed, or printed by a program. */
    CODE
  }

  /** A part of a line. */
  public record Span(String text, Style style) {}

  /**
   * A paragraph, or what stands in place of one.
   *
   * @param mark what stands before it: empty, a bullet, or a number
   */
  public record Paragraph(String mark, boolean heading, List<Span> spans) {
    /** All of it, as it is read out. */
    public String plain() {
      StringBuilder all = new StringBuilder(mark.isEmpty() ? "" : mark + " ");
      spans.forEach(span -> all.append(span.text()));
      return all.toString();
    }
  }

  /** Reads a text. */
  public static List<Paragraph> read(String text) {
    List<Paragraph> all = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    String mark = "";
    for (String line : text.split("\\R", -1)) {
      Matcher bullet = BULLET.matcher(line);
      Matcher number = NUMBER.matcher(line);
      Matcher heading = HEADING.matcher(line);
      boolean begins = bullet.matches() || number.matches() || heading.matches();
      if (begins || line.isBlank()) {
        close(all, mark, open);
        mark = "";
      }
      if (heading.matches()) {
        all.add(new Paragraph("", true, spans(group(heading, 1).strip())));
      } else if (bullet.matches()) {
        mark = "•";
        open.append(group(bullet, 1).strip());
      } else if (number.matches()) {
        mark = group(number, 1) + ".";
        open.append(group(number, 2).strip());
      } else if (!line.isBlank()) {
        open.append(open.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    close(all, mark, open);
    return all;
  }

  private static void close(List<Paragraph> all, String mark, StringBuilder open) {
    if (!open.isEmpty()) {
      all.add(new Paragraph(mark, false, spans(open.toString())));
      open.setLength(0);
    }
  }

  private static List<Span> spans(String line) {
    List<Span> spans = new ArrayList<>();
    Matcher inline = INLINE.matcher(line);
    int from = 0;
    while (inline.find()) {
      plain(spans, line.substring(from, inline.start()));
      if (!group(inline, CODE).isEmpty()) {
        spans.add(new Span(group(inline, CODE), Style.CODE));
      } else if (!group(inline, EMPHASIS).isEmpty()) {
        spans.add(new Span(group(inline, EMPHASIS), Style.EMPHASIS));
      } else {
        bold(spans, group(inline, BOLD));
        plain(spans, group(inline, LINK));
      }
      from = inline.end();
    }
    plain(spans, line.substring(from));
    return spans;
  }

  /** Code in bold words stays code. */
  private static void bold(List<Span> spans, String words) {
    for (Span part : spans(words)) {
      spans.add(part.style() == Style.PLAIN ? new Span(part.text(), Style.BOLD) : part);
    }
  }

  private static void plain(List<Span> spans, String text) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, Style.PLAIN));
    }
  }
}
