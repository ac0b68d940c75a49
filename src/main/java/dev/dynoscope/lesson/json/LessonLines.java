package dev.dynoscope.lesson.json;

import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;

/** On which lines of a lesson's file what stands; for what is found out when it is played. */
public final class LessonLines {
  private final String json;

  /** Those of a file that is known to hold a lesson. */
  public LessonLines(String json) {
    this.json = json;
  }

  /**
   * The line of a part of a step.
   *
   * @param step from 0
   * @param key such as {@code solution}; the step's own line where it has none
   */
  public int of(int step, String key) {
    return at("steps[" + step + "]." + key);
  }

  /**
   * The line of a place.
   *
   * @param place such as {@code start.apps[0].from}; the line of what is around it where it is
   *     missing
   */
  public int at(String place) {
    try {
      return Part.of(json).lineOf(place);
    } catch (Unreadable e) {
      return e.line();
    }
  }
}
