package dev.dynoscope.lesson;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.json.LessonFile;

/** Lessons for tests, from what stands in their file. */
final class Lessons {
  private Lessons() {}

  static Lesson withSteps(String steps) throws Unreadable {
    return LessonFile.read(
        "test", "{\"title\": \"t\", \"about\": \"a\", \"start\": {}, \"steps\": [" + steps + "]}");
  }

  /** A step where there is something to do. */
  static String step(String id, String expect) {
    return step(id, expect, "");
  }

  /** The same, with something more in it. */
  static String step(String id, String expect, String more) {
    return "{\"id\": \""
        + id
        + "\", \"title\": \"t\", \"say\": \"s\", \"do\": \"d\", \"solution\": [\"visit\"],"
        + " \"expect\": "
        + expect
        + more
        + "}";
  }

  /** A step where there is something to read only. */
  static String text(String id) {
    return "{\"id\": \"" + id + "\", \"title\": \"t\", \"say\": \"s\"}";
  }

  static Condition condition(String json) throws Unreadable {
    return withSteps(step("one", json)).steps().getFirst().expect().orElseThrow();
  }
}
