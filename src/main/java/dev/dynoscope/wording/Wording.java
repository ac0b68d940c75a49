package dev.dynoscope.wording;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All sentences and words of the window and the stage, in one language. What the platform itself
 * says, its log lines and its answers to commands, is the platform's and stays as it is.
 */
public final class Wording {
  private final Locale locale;
  private final SortedMap<String, String> patterns;
  private final Numerals numerals;

  /**
   * A wording.
   *
   * @param patterns by key: text with places such as {@code {0}} for what differs; forms by number
   *     as {@code {0,choice,0#no files|1#1 file|1<{0} files}}. An apostrophe is an apostrophe.
   */
  public Wording(Locale locale, SortedMap<String, String> patterns) {
    this.locale = locale;
    numerals = new Numerals(locale);
    this.patterns = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
  }

  /**
   * What is to be said.
   *
   * @param parts what stands in the places; numbers are set as the language does it, so what is no
   *     amount, such as a port, comes as text
   * @throws IllegalArgumentException when there is no such key, which is a fault of ours
   */
  public String say(String key, Object... parts) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("nothing is written for " + key + " in " + locale);
    }
    return parts.length == 0 ? pattern : format(pattern).format(parts);
  }

  /**
   * An amount as the language writes numbers: {@code 1 284.5 kB} is {@code 1,284.5 kB} in English
   * and {@code 1.284,5 kB} in German, like the numbers that {@link #say} gets. Units stay as they
   * are. What is no amount (an address, a version, a moment) must not be given to this.
   */
  public String amount(String neutral) {
    return numerals.of(neutral);
  }

  private MessageFormat format(String pattern) {
    // the format takes apostrophes for quotes, which nobody who writes sentences expects
    return new MessageFormat(pattern.replace("'", "''"), locale);
  }

  /** The language, and how it writes numbers. */
  public Locale locale() {
    return locale;
  }

  /** All that can be said. */
  public SortedSet<String> keys() {
    return new TreeSet<>(patterns.keySet());
  }

  /** How something is written, with its places; empty if it is not. */
  public String pattern(String key) {
    return patterns.getOrDefault(key, "");
  }

  /**
   * The same with every word longer by half and every vowel under an accent, in brackets: what has
   * no room for other languages, or never came from here, is seen at once.
   */
  public Wording stretched() {
    SortedMap<String, String> longer = new TreeMap<>();
    patterns.forEach((key, pattern) -> longer.put(key, Stretching.of(pattern)));
    return new Wording(locale, longer);
  }
}
