package dev.dynoscope.session;

import dev.dynoscope.lesson.Lesson;
import java.util.Optional;

/** The files of a lesson that is being taken, which somebody may be editing meanwhile. */
public interface LessonDraft {
  /**
   * How they are.
   *
   * @param lesson as it was last when it could be read
   * @param otherWorld whether the lesson would begin with another world than the one it is taken
   *     in, or run other code
   * @param wrong what is wrong with the files just now, with the line and the place
   */
  record Now(Lesson lesson, boolean otherWorld, Optional<String> wrong) {}

  /** How they are now, or were a moment ago: it never waits, and looks only when it is asked. */
  Now now();

  /** That of a lesson which nobody edits. */
  static LessonDraft still(Lesson lesson) {
    Now now = new Now(lesson, false, Optional.empty());
    return () -> now;
  }
}
