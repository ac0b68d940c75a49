package dev.dynoscope.app;

import dev.dynoscope.lesson.Course;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.LessonListed;
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
 * those that were opened one by one. Whatever was offered once is known until the end, for it may
 * be under way.
 */
final class LessonRow {
  private static final Logger LOG = Logger.getLogger(LessonRow.class.getName());

  private final Path syllabus;
  private final LastCourse last;
  private final Wording wording;
  private final List<ShelvedLesson> known = new ArrayList<>();
  private final Map<ShelvedLesson, String> notes = new LinkedHashMap<>();
  private final List<ShelvedLesson> ofCourse = new ArrayList<>();
  private final List<ShelvedLesson> alone = new ArrayList<>();
  private final Glances glances = new Glances(this::glance);
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
        ShelvedLesson lesson = known(each.folder());
        lesson.reading().wrong().ifPresent(LOG::warning);
        ofCourse.add(lesson);
      }
    } catch (Trouble e) {
      LOG.log(Level.WARNING, "the lessons of the program", e);
    }
  }

  /** Offers the lessons of a course; nothing changes if one of them is none. */
  synchronized void open(Path file) throws UnfitLesson {
    try {
      LessonCourse opened = LessonCourse.open(file);
      courses.add(opened);
      Map<ShelvedLesson, String> found = new LinkedHashMap<>();
      for (LessonCourse.Placed each : opened.lessons()) {
        ShelvedLesson lesson = known(each.folder());
        fit(lesson);
        found.put(lesson, each.note());
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

  /** A lesson as its files are now; it is the same one each time it is asked for. */
  private ShelvedLesson known(LessonFolder folder) {
    for (ShelvedLesson each : known) {
      if (place(each.folder()).equals(place(folder))) {
        each.read();
        return each;
      }
    }
    ShelvedLesson lesson = ShelvedLesson.of(folder, wording.locale().getLanguage());
    known.add(lesson);
    return lesson;
  }

  private static Path place(LessonFolder folder) {
    return folder.path().toAbsolutePath().normalize();
  }

  private static Lesson fit(ShelvedLesson lesson) throws UnfitLesson {
    ShelvedLesson.Reading reading = lesson.reading();
    if (reading.wrong().isPresent()) {
      String file = lesson.folder().file().toString();
      throw new UnfitLesson(file + " is no lesson. " + reading.wrong().get());
    }
    return reading.lesson().orElseThrow();
  }

  /** Offers one more lesson, last; one that is broken is listed, too, for it may be mended. */
  synchronized Lesson add(LessonFolder folder) throws UnfitLesson {
    ShelvedLesson lesson = known(folder);
    ShelvedLesson.Reading reading = lesson.reading();
    boolean there = reading.lesson().isPresent() || reading.unreadable();
    if (there && !alone.contains(lesson)) {
      alone.add(lesson);
    }
    return fit(lesson);
  }

  private void glance() {
    List<ShelvedLesson> all;
    synchronized (this) {
      all = offered();
    }
    all.forEach(ShelvedLesson::glance);
  }

  private List<ShelvedLesson> offered() {
    List<ShelvedLesson> all = new ArrayList<>(ofCourse);
    alone.stream().filter(each -> !ofCourse.contains(each)).forEach(all::add);
    return all;
  }

  /** Those that are offered, as their files are, or were a moment ago. */
  synchronized List<LessonListed> listed() {
    glances.ask();
    return offered().stream().map(ShelvedLesson::listed).toList();
  }

  /** One that is, or was, offered; it may have been edited since. */
  synchronized ShelvedLesson shelved(Lesson lesson) {
    return known.stream()
        .filter(each -> each.reading().lesson().filter(lesson::equals).isPresent())
        .findFirst()
        .or(() -> known.stream().filter(each -> each.listed().id().equals(lesson.id())).findFirst())
        .orElseThrow();
  }

  synchronized Optional<Course> course() {
    return course;
  }

  synchronized String note(Lesson lesson) {
    return notes.getOrDefault(shelved(lesson), "");
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
