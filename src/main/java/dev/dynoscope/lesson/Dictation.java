package dev.dynoscope.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody shows how a lesson goes, and it is taken down: from when on, and where steps end. What
 * was done is in the journal.
 *
 * @param from what the journal tells after this entry is taken down
 * @param marks ends of steps, in order; none for a step for each command
 */
public record Dictation(long from, List<Mark> marks) {
  /**
   * The end of a step.
   *
   * @param after the last entry before it
   * @param title of the step that ends; empty for one to be made up
   */
  public record Mark(long after, String title) {}

  /** One that begins after an entry. */
  public static Dictation begin(long from) {
    return new Dictation(from, List.of());
  }

  /** The same, with a step that ends after an entry. */
  public Dictation mark(long after, String title) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(new Mark(after, title.strip()));
    return new Dictation(from, List.copyOf(more));
  }
}
