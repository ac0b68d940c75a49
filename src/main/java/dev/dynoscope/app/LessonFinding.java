package dev.dynoscope.app;

import java.nio.file.Path;

/**
 * Something wrong with a lesson.
 *
 * @param line of the file, from 1
 * @param sentence what is wrong, and the way out
 */
record LessonFinding(Path file, int line, String sentence) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + sentence;
  }
}
