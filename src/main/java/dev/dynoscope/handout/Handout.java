package dev.dynoscope.handout;

import dev.dynoscope.export.PageFigures;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A lesson as one web page that needs nothing beside it, to be printed and handed out: what the
 * steps tell and ask, with figures, and room to write. What comes true, and why, is on pages of its
 * own at the end, for the teacher.
 */
public final class Handout {
  private final Lesson lesson;
  private final String told;
  private final List<StepFigures> figures;
  private final Wording wording;
  private final Typefaces typefaces;

  /**
   * One in the language of {@code wording}.
   *
   * @param lesson as far as it is told in that language
   * @param told two letters of the language that it is told in
   * @param figures of each step
   */
  public Handout(
      Lesson lesson, String told, List<StepFigures> figures, Wording wording, Typefaces typefaces) {
    this.lesson = lesson;
    this.told = told;
    this.figures = List.copyOf(figures);
    this.wording = wording;
    this.typefaces = typefaces;
    if (figures.size() != lesson.steps().size()) {
      throw new IllegalArgumentException("Each step has figures of its own, even if it has none.");
    }
  }

  /**
   * The whole page: HTML that is well-formed XML, with {@code \n} line ends; the same for the same
   * lesson each time.
   *
   * @param answers whether the pages for the teacher are to follow
   * @throws UncheckedIOException when the program's own files are damaged
   */
  public String write(boolean answers) {
    PageFigures drawn = new PageFigures(typefaces);
    String language = wording.locale().getLanguage();
    Html body = new Html(Optional.of(told).filter(it -> !it.equals(language)));
    FigureRow row = new FigureRow(body, drawn, wording);
    new LearnerPages(body, row, wording).write(lesson, figures);
    if (answers) {
      new TeacherPages(body, row, wording).write(lesson, figures);
    }
    for (Face face : Face.values()) {
      drawn.text(face, face.mono() ? body.code() : body.words());
    }
    return page(language, body.toString(), drawn.css());
  }

  private String page(String language, String body, String fonts) {
    Html page = new Html(Optional.empty()).raw("<!DOCTYPE html>\n");
    page.open("html")
        .attribute("xmlns", "http://www.w3.org/1999/xhtml")
        .attribute("lang", language)
        .attribute("xml:lang", language)
        .line();
    page.open("head").line();
    page.open("meta").attribute("charset", "utf-8").close().line();
    page.open("meta")
        .attribute("name", "viewport")
        .attribute("content", "width=device-width, initial-scale=1")
        .close()
        .line();
    page.open("title").text(lesson.title()).close().line();
    page.open("style").raw(style()).raw(fonts).close().line();
    page.close().line();
    page.open("body").line().raw(body).close().line();
    return page.close().line().toString();
  }

  private static String style() {
    try (InputStream in = Handout.class.getResourceAsStream("paper.css")) {
      if (in == null) {
        throw new IOException("the program lacks its file paper.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
