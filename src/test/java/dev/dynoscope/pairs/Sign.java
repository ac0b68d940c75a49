package dev.dynoscope.pairs;

import dev.dynoscope.journal.Entry;
import java.util.function.Predicate;

/** Something that can be waited for: an entry by which it shows. */
record Sign(String words, Predicate<Entry> shows) {
  @Override
  public String toString() {
    return words;
  }
}
