package dev.dynoscope.session;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.lesson.Course;
import dev.dynoscope.lesson.Dictation;
import dev.dynoscope.lesson.Lesson;
import java.util.List;
import java.util.Optional;
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

  /** The course that was opened; empty where it is the program's own, with all its lessons. */
  Optional<Course> course();

  /** What the course says of a lesson; empty if nothing. */
  String note(Lesson lesson);

  /** The file of a course that was open once and can be opened again; empty if there is none. */
  Optional<String> earlierCourse();

  /** What became of the course that is remembered; said once, empty if there is nothing to say. */
  String notice();

  /** Whether somebody asked for lessons when the program was started; said once. */
  boolean asked();

  /**
   * Shows the lessons of a course from now on, and at the next start.
   *
   * @param path its file
   * @throws UnfitLesson with a sentence that says what is wrong with it, and where
   */
  void openCourse(String path) throws UnfitLesson;

  /** Shows all lessons of the program again. */
  void closeCourse();

  /**
   * Writes a lesson as a web page to be printed, with figures of its solution; that takes a second
   * or two.
   *
   * @param answers whether pages for the teacher are to follow, with what comes true and why
   * @return ends with the page; with an {@link UnfitLesson} if the lesson cannot be played
   */
  LongWork<String> handout(Lesson lesson, boolean answers);

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
