package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.session.UnfitLesson;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens lessons and courses for the list, and saves what there is to be saved. */
final class LessonOffers implements LessonMenus.Jobs {
  private final Lessons lessons;
  private final LessonFiles files;
  private final HandoutSaving handouts;
  private final Shelf shelf;

  /** The list of lessons. */
  interface Shelf {
    /** The one that is chosen. */
    Optional<Lesson> chosen();

    /** Shows the lessons there are now, the first one to be done chosen. */
    void offer();

    /** Shows a lesson that has been opened. */
    void opened(Lesson lesson);

    /** Says something. */
    void say(String sentence);
  }

  LessonOffers(Lessons lessons, LessonFiles files, HandoutSaving handouts, Shelf shelf) {
    this.lessons = lessons;
    this.files = files;
    this.handouts = handouts;
    this.shelf = shelf;
  }

  /** Opens the first of the files that were dropped. */
  void dropped(List<File> files) {
    files.stream().findFirst().map(File::toPath).ifPresent(this::open);
  }

  /** Opens a course, or a lesson, whichever a file is. */
  void open(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".json") && !name.equals("lesson.json")) {
      openCourse(file.toString());
    } else {
      openLesson(file);
    }
  }

  @Override
  public void openLesson() {
    files.lesson().ifPresent(this::openLesson);
  }

  private void openLesson(Path file) {
    try {
      shelf.opened(lessons.open(file.toString()));
    } catch (UnfitLesson unfit) {
      shelf.say(unfit.sentence());
    }
  }

  @Override
  public void openCourse() {
    files.course().ifPresent(file -> openCourse(file.toString()));
  }

  @Override
  public void openEarlier() {
    lessons.earlierCourse().ifPresent(this::openCourse);
  }

  private void openCourse(String file) {
    try {
      lessons.openCourse(file);
      shelf.offer();
    } catch (UnfitLesson unfit) {
      shelf.say(unfit.sentence());
    }
  }

  /** Shows all lessons of the program again. */
  void closeCourse() {
    lessons.closeCourse();
    shelf.offer();
  }

  @Override
  public void handout(boolean withAnswers) {
    shelf.chosen().ifPresent(it -> handouts.save(lessons, it, withAnswers));
  }

  @Override
  public void progress() {
    shelf.say(files.save(lessons.progress().exported()));
  }
}
