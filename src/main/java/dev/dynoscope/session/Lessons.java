package dev.dynoscope.session;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.lesson.Dictation;
import dev.dynoscope.lesson.Lesson;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The lessons there are, and the way to take one. */
public interface Lessons {
  /**
   * Those that come with the program and those that were opened, in the order of the syllabus, as
   * their files are now, or were a moment ago. It never waits, and looks only when it is asked.
   */
  List<LessonListed> listed();

  /** Those of them that can be taken. */
  default List<Lesson> all() {
    return listed().stream()
        .filter(LessonListed.Fit.class::isInstance)
        .map(each -> ((LessonListed.Fit) each).lesson())
        .toList();
  }

  /**
   * Looks into a lesson's folder, its file, or a zip of it. Nothing of it is run by that.
   *
   * @throws UnfitLesson with a sentence that says what is wrong with it, and where
   */
  Lesson open(String path) throws UnfitLesson;

  /** Says, for a lesson that does not come with the program, what will run, and how shut in. */
  String warning(Lesson lesson);

  /**
   * Makes the world that a lesson starts from, where the lesson prefers it or, if that is not
   * possible, where it is; then what was done of it before is done again, up to a step.
   *
   * @param way where it is to be taken
   * @param step the first step that is not done again, from 0
   * @return completes when the learner can begin; with an {@link UnfitLesson} if it cannot be taken
   */
  CompletableFuture<LessonTaken> take(Lesson lesson, Lesson.Way way, int step);

  /**
   * Makes a lesson of what somebody did, writes it, checks it, and has it in the list.
   *
   * @param journal of what was done
   * @param folder where it is to lie; its name is the lesson's
   * @return completes with an {@link UnfitLesson} if it cannot be written
   */
  CompletableFuture<LessonWritten> write(Dictation what, Journal journal, String folder);

  /** What was done of each lesson on this machine. */
  LessonProgress progress();
}
