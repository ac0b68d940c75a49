package dev.dynoscope.lesson;

import java.util.List;

/**
 * Lessons for a course, in their order.
 *
 * @param title a few words
 * @param about what the course is for; may be empty
 */
public record Course(String title, String about, List<Item> lessons) {
  /**
   * A lesson of the course.
   *
   * @param lesson the name of a lesson of the program, or where it lies, seen from the course's
   *     file
   * @param note what the course says of it; may be empty
   */
  public record Item(String lesson, String note) {}
}
