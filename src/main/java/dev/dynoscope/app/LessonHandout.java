package dev.dynoscope.app;

import dev.dynoscope.handout.Handout;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.Wording;
import java.util.function.DoubleConsumer;

/** Makes the hand-out of a lesson in its folder: plays its solution, and writes the page. */
final class LessonHandout {
  private final LessonFolder folder;
  private final Wording wording;
  private final Typefaces typefaces;

  /** One in the language of {@code wording}, as far as the lesson is translated. */
  LessonHandout(LessonFolder folder, Wording wording, Typefaces typefaces) {
    this.folder = folder;
    this.wording = wording;
    this.typefaces = typefaces;
  }

  /**
   * The page.
   *
   * @param answers whether the pages for the teacher are to follow
   * @param progress is told how much of the work is done, from 0 to 1
   */
  String make(boolean answers, DoubleConsumer progress) throws Trouble, InterruptedException {
    String language = wording.locale().getLanguage();
    try {
      Lesson lesson = folder.lesson(language);
      boolean translated = new LessonTranslations(folder).find(language).isPresent();
      HandoutFigures figures = new HandoutFigures(folder, lesson, wording, typefaces.measure());
      return new Handout(
              lesson, translated ? language : "en", figures.draw(progress), wording, typefaces)
          .write(answers);
    } catch (Unreadable e) {
      throw new Trouble(folder.file() + " is no lesson. " + e.getMessage(), e);
    }
  }
}
