package dev.dynoscope.picture;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The measures of one face, in font units.
 *
 * @param unitsPerEm font units in one font size
 * @param ascent from the baseline up to the top of a line, positive
 * @param descent from the baseline down to the bottom of a line, positive
 * @param capHeight height of a capital letter
 * @param missingAdvance width of the box drawn for a character the font has no glyph for
 * @param advances width of each character the font has, by code point
 */
public record FaceMetrics(
    int unitsPerEm,
    int ascent,
    int descent,
    int capHeight,
    int missingAdvance,
    SortedMap<Integer, Integer> advances) {

  /** Refuses a face without a scale. */
  public FaceMetrics {
    if (unitsPerEm <= 0) {
      throw new IllegalArgumentException("A font with " + unitsPerEm + " units per em.");
    }
    advances = Collections.unmodifiableSortedMap(new TreeMap<>(advances));
  }

  /** Whether the font has a glyph for a character. */
  public boolean has(int codePoint) {
    return advances.containsKey(codePoint);
  }

  /** Width of a character in font units. */
  public int advance(int codePoint) {
    return advances.getOrDefault(codePoint, missingAdvance);
  }
}
