package dev.dynoscope.handout;

import dev.dynoscope.lesson.Markdown;
import java.util.List;

/** Markdown as paragraphs and lists, the same little of it that the window knows. */
final class Prose {
  private static final String BULLET = "•";

  private final Html html;
  private String list = "";

  private Prose(Html html) {
    this.html = html;
  }

  static void write(Html html, String markdown) {
    Prose prose = new Prose(html);
    Markdown.read(markdown).forEach(prose::paragraph);
    prose.endList();
  }

  /** Only what stands in its lines, for a place that is a paragraph already. */
  static void inline(Html html, String markdown) {
    html.open("span").told();
    Prose prose = new Prose(html);
    List<Markdown.Paragraph> all = Markdown.read(markdown);
    for (int i = 0; i < all.size(); i++) {
      html.text(i == 0 ? "" : " ");
      all.get(i).spans().forEach(prose::span);
    }
    html.close();
  }

  private void paragraph(Markdown.Paragraph paragraph) {
    if (paragraph.mark().isEmpty()) {
      endList();
      html.open("p").told();
      if (paragraph.heading()) {
        html.attribute("class", "subheading");
      }
    } else {
      item(paragraph.mark());
    }
    paragraph.spans().forEach(this::span);
    html.close().line();
  }

  private void item(String mark) {
    String wanted = mark.equals(BULLET) ? "ul" : "ol";
    if (!list.equals(wanted)) {
      endList();
      html.open(wanted);
      list = wanted;
    }
    html.open("li").told();
    if (wanted.equals("ol")) {
      html.attribute("value", mark.replace(".", ""));
    }
  }

  private void endList() {
    if (!list.isEmpty()) {
      html.close().line();
      list = "";
    }
  }

  private void span(Markdown.Span span) {
    switch (span.style()) {
      case PLAIN -> html.text(span.text());
      case BOLD -> html.open("strong").text(span.text()).close();
      case EMPHASIS -> html.open("em").text(span.text()).close();
      case CODE -> html.open("code").text(span.text()).close();
    }
  }
}
