package dev.dynoscope.lesson;

import java.util.List;
import java.util.SortedMap;

/**
 * Something that a condition can be about, in plain words: a fact that was told, or a thing that is
 * there.
 *
 * @param kind {@code response-completed}, {@code dyno}; see {@link Vocabulary}
 * @param fields what is known of it, by name; one of several values where there are several
 */
record Told(String kind, SortedMap<String, List<Value>> fields) {
  /** The values of a field; none if it has no such field. */
  List<Value> field(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
