package dev.dynoscope.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures as they grow. */
final class Tally {
  final SortedMap<Outcome, Long> outcomes = new TreeMap<>();
  final Durations service = new Durations();
  final Durations held = new Durations();
  final Durations wakes = new Durations();
  final Durations boots = new Durations();
  final SortedMap<BootCause, Long> booted = new TreeMap<>();
  final SortedMap<String, Long> errors = new TreeMap<>();
  long crashes;
  long sleeps;
  long wakings;
  long dynosLost;
  long logLines;

  static <K> void count(SortedMap<K, Long> counts, K what, long howOften) {
    counts.merge(what, howOften, Long::sum);
  }

  Figures figures() {
    return new Figures(
        copy(outcomes),
        service.spread(),
        held.spread(),
        wakes.spread(),
        boots.spread(),
        copy(booted),
        crashes,
        copy(errors),
        sleeps,
        wakings,
        dynosLost,
        logLines);
  }

  static <K, V> SortedMap<K, V> copy(SortedMap<K, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
