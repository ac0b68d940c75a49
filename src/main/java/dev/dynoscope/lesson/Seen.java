package dev.dynoscope.lesson;

import java.time.Instant;
import java.util.List;

/** What a condition is judged by: what has happened since a step began, and what there is now. */
interface Seen {
  /**
   * Something that happened.
   *
   * @param at platform time
   */
  record Fact(Instant at, Told told) {}

  /** What has happened, oldest first. */
  List<Fact> moments();

  /** The things of a kind that are there. */
  List<Told> things(String kind);

  /** What has happened, oldest first, without its times. */
  default List<Told> facts() {
    return moments().stream().map(Fact::told).toList();
  }
}
