package dev.dynoscope.view;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What somebody who reads pages has chosen there: tabs, filters, secrets to be shown. A value. */
record Reading(SortedMap<String, String> chosen) {
  static final Reading FRESH = new Reading(Collections.emptySortedMap());

  /** What was chosen, empty if nothing was. */
  String of(String key) {
    return chosen.getOrDefault(key, "");
  }

  String of(String key, String otherwise) {
    return chosen.getOrDefault(key, otherwise);
  }

  /** How many of a list are wanted: {@code first}, and as many more each time that was asked. */
  int most(String key, int first) {
    String times = of(key);
    return first * (times.isEmpty() ? 1 : Integer.parseInt(times));
  }

  /** The same with another choice; an empty value takes one back. */
  Reading with(String key, String value) {
    SortedMap<String, String> changed = new TreeMap<>(chosen);
    changed.remove(key);
    if (!value.isEmpty()) {
      changed.put(key, value);
    }
    return new Reading(Collections.unmodifiableSortedMap(changed));
  }
}
