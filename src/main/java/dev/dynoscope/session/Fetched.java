package dev.dynoscope.session;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the built-in browser brought back from a visit, beyond what the journal tells of it.
 *
 * @param type the page's {@code Content-Type}, empty where none was given
 * @param text the page's text, a line each, as far as it was kept
 * @param pictures what its pictures hold, by the path that the journal has
 */
public record Fetched(String type, List<String> text, SortedMap<String, byte[]> pictures) {
  /** Keeps its own lists; what they hold is not to be changed. */
  public Fetched {
    text = List.copyOf(text);
    pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
  }
}
