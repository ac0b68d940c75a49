package dev.dynoscope.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a fact, or a thing, has to be like: its kind, and what its fields have to say.
 *
 * @param kind one of the {@link Vocabulary}
 */
public record Pattern(String kind, SortedMap<String, Probe> probes) {
  private static final List<String> ABOUT = List.of("app", "host", "url", "path", "name");

  boolean fits(Told told) {
    return told.kind().equals(kind)
        && probes.entrySet().stream().allMatch(e -> e.getValue().fitsOne(told.field(e.getKey())));
  }

  /** How many of the fields are as they have to be, of those that are asked for. */
  long fitting(Told told) {
    return probes.entrySet().stream()
        .filter(e -> e.getValue().fitsOne(told.field(e.getKey())))
        .count();
  }

  /**
   * The first field that is not as it has to be; one that says what it was about goes before one
   * that says how it went, for the answer of another app is not a wrong answer of this one.
   */
  Optional<String> misfit(Told told) {
    return probes.entrySet().stream()
        .filter(e -> !e.getValue().fitsOne(told.field(e.getKey())))
        .map(Map.Entry::getKey)
        .min(Comparator.comparing(field -> !ABOUT.contains(field)));
  }
}
