package dev.dynoscope.session;

import dev.dynoscope.lesson.Lesson;

/** A lesson as it stands in the list. */
public sealed interface LessonListed {
  /** Names its folder. */
  String id();

  /** A few words. */
  String title();

  /** One that can be taken. */
  record Fit(Lesson lesson) implements LessonListed {
    @Override
    public String id() {
      return lesson.id();
    }

    @Override
    public String title() {
      return lesson.title();
    }
  }

  /**
   * One whose file is broken just now.
   *
   * @param title what it said last, or the name of its folder
   * @param sentence what is wrong, with the file, the line and the place
   */
  record Unfit(String id, String title, String sentence) implements LessonListed {}
}
