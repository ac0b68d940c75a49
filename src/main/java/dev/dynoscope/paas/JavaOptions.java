package dev.dynoscope.paas;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a JVM is told about its dyno's size, which most isolation hides from it (Java Buildpack
 * Behavior, Dev Center). It stands in a variable that every JVM reads by itself, before its command
 * line: what a Procfile says has the last word.
 */
final class JavaOptions {
  static final String VARIABLE = "JAVA_TOOL_OPTIONS";

  private JavaOptions() {}

  /** An app's own options come after those of the size, and so take precedence. */
  static SortedMap<String, String> added(SortedMap<String, String> config, Era.Size size) {
    SortedMap<String, String> all = new TreeMap<>(config);
    all.merge(VARIABLE, size.javaOptions(), (own, ours) -> ours + " " + own);
    return Collections.unmodifiableSortedMap(all);
  }
}
