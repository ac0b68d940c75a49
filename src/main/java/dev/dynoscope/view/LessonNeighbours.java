package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.LessonListed;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;

/** Where a lesson stands among those that are offered, whatever was edited of it since. */
final class LessonNeighbours {
  private final Lessons lessons;
  private final String id;

  LessonNeighbours(Lessons lessons, Lesson lesson) {
    this.lessons = lessons;
    id = lesson.id();
  }

  /** Its number, and how many there are, in words. */
  String heading(Wording wording) {
    List<String> all = lessons.listed().stream().map(LessonListed::id).toList();
    int at = all.indexOf(id) + 1;
    return at == 0
        ? wording.say("lesson.heading-alone")
        : wording.say("lesson.heading", String.valueOf(at), String.valueOf(all.size()));
  }

  /** The one after it; empty after the last one. */
  Optional<Lesson> following() {
    List<Lesson> all = lessons.all();
    int at = at(all);
    return at < 0 || at + 1 == all.size() ? Optional.empty() : Optional.of(all.get(at + 1));
  }

  /** Whether it is one of a course that was opened. */
  boolean inCourse() {
    return lessons.course().isPresent() && at(lessons.all()) >= 0;
  }

  private int at(List<Lesson> all) {
    return all.stream().map(Lesson::id).toList().indexOf(id);
  }
}
