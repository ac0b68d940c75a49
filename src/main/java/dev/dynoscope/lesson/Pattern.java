package dev.dynoscope.lesson;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a fact, or a thing, has to be like: its kind, and what its fields have to say.
 *
 * @param kind one of the {@link Vocabulary}
 */
public record Pattern(String kind, SortedMap<String, Probe> probes) {
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

  /** The first field that is not as it has to be. */
  Optional<String> misfit(Told told) {
    return probes.entrySet().stream()
        .filter(e -> !e.getValue().fitsOne(told.field(e.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
