package dev.dynoscope.session;

import java.util.Optional;

/** What was done of lessons on this machine, kept for whoever sits at it. */
public interface LessonProgress {
  /**
   * What was done of a lesson.
   *
   * @param reached how many of its steps were done
   * @param steps how many it has
   * @param predictions how many were made
   * @param right how many of these came true
   */
  record Note(int reached, int steps, int predictions, int right) {
    /** Whether all of it was done. */
    public boolean whole() {
      return reached >= steps;
    }
  }

  /** What was done of a lesson; empty if it was never begun. */
  Optional<Note> of(String lesson);

  /** Keeps what was done of a lesson from now on. */
  void keep(String lesson, Note note);

  /** Forgets what was done of a lesson. */
  void forget(String lesson);

  /** All of it as text that a teacher can read, and a spreadsheet: a line each, with commas. */
  String exported();
}
