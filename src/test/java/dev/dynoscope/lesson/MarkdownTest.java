package dev.dynoscope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.lesson.Markdown.Paragraph;
import dev.dynoscope.lesson.Markdown.Span;
import dev.dynoscope.lesson.Markdown.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The little of Markdown that lessons are written in. */
class MarkdownTest {
  private static Paragraph plain(String text) {
    return new Paragraph("", false, List.of(new Span(text, Style.PLAIN)));
  }

  @Test
  void emptyLineEndsAParagraphAndALineBreakDoesNot() {
    assertEquals(List.of(plain("One two"), plain("three")), Markdown.read("One\ntwo\n\nthree"));
  }

  @Test
  void wordsInALineAreSetInTheirStyles() {
    assertEquals(
        List.of(
            new Paragraph(
                "",
                false,
                List.of(
                    new Span("A ", Style.PLAIN),
                    new Span("slug", Style.BOLD),
                    new Span(" in ", Style.PLAIN),
                    new Span("web.1", Style.CODE),
                    new Span(" is ", Style.PLAIN),
                    new Span("the same", Style.EMPHASIS),
                    new Span(".", Style.PLAIN)))),
        Markdown.read("A **slug** in `web.1` is *the same*."));
  }

  @Test
  void codeKeepsItsStars() {
    assertEquals(
        List.of(new Paragraph("", false, List.of(new Span("*.shop **x**", Style.CODE)))),
        Markdown.read("`*.shop **x**`"));
  }

  @Test
  void listsHaveTheirMarks() {
    assertEquals(
        List.of("• one", "• two and more", "1. first", "2. second"),
        Markdown.read("- one\n- two\n  and more\n1. first\n2. second").stream()
            .map(Paragraph::plain)
            .toList());
  }

  @Test
  void ofALinkTheWordsAreLeft() {
    assertEquals(
        List.of("See the manual."),
        Markdown.read("See [the manual](https://example.com).").stream()
            .map(Paragraph::plain)
            .toList());
  }
}
