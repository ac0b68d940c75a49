package dev.dynoscope.app;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Course;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The lessons that are offered, in a row: those of a course, the program's own or another, then
 * those that were opened one by one. Whatever was offered once is known until the end, for it may be
 * under way.
 */
final class LessonRow {
  private static final Logger LOG = Logger.getLogger(LessonRow.class.getName());

  private final Path syllabus;
  private final LastCourse last;
  private final Wording wording;
  private final Map<Lesson, LessonFolder> folders = new LinkedHashMap<>();
  private final Map<Lesson, String> notes = new LinkedHashMap<>();
  private final List<Lesson> ofCourse = new ArrayList<>();
  private final List<Lesson> alone = new ArrayList<>();
  private final List<LessonCourse> courses = new ArrayList<>();
  private Optional<Course> course = Optional.empty();
  private String notice = "";

  /**
   * The course that was left open, or else the program's.
   *
   * @param syllabus the program's course
   */
  LessonRow(Path syllabus, LastCourse last, Wording wording) {
    this.syllabus = syllabus;
    this.last = last;
    this.wording = wording;
    Optional<Path> left = last.left().filter(LastCourse.Left::open).map(LastCourse.Left::course);
    try {
      if (left.isPresent()) {
        open(left.get());
        return;
      }
    } catch (UnfitLesson e) {
      LOG.info(e.sentence());
      notice = wording.say("lesson.course-lost", e.sentence());
    }
    showAll();
  }

  private void showAll() {
    course = Optional.empty();
    ofCourse.clear();
    notes.clear();
    try {
      LessonCourse ours = LessonCourse.open(syllabus);
      courses.add(ours);
      for (LessonCourse.Placed each : ours.lessons()) {
        ofCourse.add(known(each.folder()));
      }
    } catch (Trouble | UnfitLesson e) {
      LOG.log(Level.WARNING, "the lessons of the program", e);
    }
  }

  /** Offers the lessons of a course; nothing changes if one of them is none. */
  synchronized void open(Path file) throws UnfitLesson {
    try {
      LessonCourse opened = LessonCourse.open(file);
      courses.add(opened);
      Map<Lesson, String> found = new LinkedHashMap<>();
      for (LessonCourse.Placed each : opened.lessons()) {
        found.put(known(each.folder()), each.note());
      }
      ofCourse.clear();
      ofCourse.addAll(found.keySet());
      notes.clear();
      notes.putAll(found);
      course = Optional.of(opened.course());
      last.keep(file, true);
    } catch (Trouble e) {
      throw new UnfitLesson(e.sentence(), e);
    }
  }

  /** Offers all lessons of the program again. */
  synchronized void close() {
    last.left().ifPresent(left -> last.keep(left.course(), false));
    showAll();
  }

  private Lesson known(LessonFolder folder) throws UnfitLesson {
    try {
      Lesson lesson = folder.lesson(wording.locale().getLanguage());
      folders.put(lesson, folder);
      return lesson;
    } catch (Unreadable e) {
      throw new UnfitLesson(folder.file() + " is no lesson. " + e.getMessage(), e);
    } catch (Trouble e) {
      throw new UnfitLesson(e.sentence(), e);
    }
  }

  /** Offers one more lesson, last. */
  synchronized Lesson add(LessonFolder folder) throws UnfitLesson {
    Lesson lesson = known(folder);
    if (!alone.contains(lesson)) {
      alone.add(lesson);
    }
    return lesson;
  }

  /** Those that are offered. */
  synchronized List<Lesson> all() {
    List<Lesson> all = new ArrayList<>(ofCourse);
    alone.stream().filter(each -> !ofCourse.contains(each)).forEach(all::add);
    return all;
  }

  /** Where a lesson lies that is, or was, offered. */
  synchronized LessonFolder folder(Lesson lesson) {
    return Optional.ofNullable(folders.get(lesson)).orElseThrow();
  }

  synchronized Optional<Course> course() {
    return course;
  }

  synchronized String note(Lesson lesson) {
    return notes.getOrDefault(lesson, "");
  }

  /** The course that was open before; empty where it is open, or there was none. */
  synchronized Optional<String> earlier() {
    return course.isPresent()
        ? Optional.empty()
        : last.left().map(left -> left.course().toString());
  }

  /** What there is to say, once. */
  synchronized String notice() {
    String said = notice;
    notice = "";
    return said;
  }

  /** Deletes what was unpacked. */
  void deleteUnpacked() {
    courses.forEach(LessonCourse::close);
    courses.clear();
  }
}
