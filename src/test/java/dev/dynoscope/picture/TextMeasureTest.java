package dev.dynoscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Measured with a font where every letter is 10 wide at size 10, but i is 5 and W is 15. */
class TextMeasureTest {
  private static final TextMeasure MEASURE = new TextMeasure(plainFaces());

  private static Map<Face, FaceMetrics> plainFaces() {
    SortedMap<Integer, Integer> advances = new TreeMap<>();
    "abcdefghjklmnopqrstuvwxyz .-…\u0301".codePoints().forEach(c -> advances.put(c, 1000));
    advances.put((int) 'i', 500);
    advances.put((int) 'W', 1500);
    FaceMetrics metrics = new FaceMetrics(1000, 900, 300, 700, 600, advances);
    Map<Face, FaceMetrics> faces = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      faces.put(face, metrics);
    }
    return faces;
  }

  private static String ellipsize(String text, double width) {
    return MEASURE.ellipsize(text, Face.TEXT, 10, width);
  }

  private static List<String> wrap(String text, double width) {
    return MEASURE.wrap(text, Face.TEXT, 10, width);
  }

  @Test
  void widthIsTheSumOfAdvances() {
    assertEquals(30, MEASURE.width("aiW", Face.TEXT, 10), 1e-9);
    assertEquals(0, MEASURE.width("", Face.TEXT, 10), 0);
  }

  @Test
  void aMissingCharacterIsAsWideAsItsBoxAndCountsOnce() {
    assertEquals(6, MEASURE.width("😀", Face.TEXT, 10), 1e-9);
  }

  @Test
  void heightsScaleWithTheSize() {
    assertEquals(18, MEASURE.ascent(Face.TEXT, 20), 1e-9);
    assertEquals(6, MEASURE.descent(Face.TEXT, 20), 1e-9);
    assertEquals(14, MEASURE.capHeight(Face.TEXT, 20), 1e-9);
  }

  @Test
  void textThatFitsIsLeftAlone() {
    assertEquals("abc", ellipsize("abc", 30));
  }

  @Test
  void textThatDoesNotFitEndsInAnEllipsisWithoutASpaceBeforeIt() {
    assertEquals("abc…", ellipsize("abcdef", 40));
    assertEquals("abc…", ellipsize("abcdef", 49));
    assertEquals("abc…", ellipsize("abc def", 50));
  }

  @Test
  void nothingIsLeftWhereNotEvenTheEllipsisFits() {
    assertEquals("…", ellipsize("abc", 10));
    assertEquals("", ellipsize("abc", 9));
  }

  @Test
  void aMarkIsNotCutOffItsLetterNorAPairInHalf() {
    assertEquals("ab…", ellipsize("abe\u0301fgh", 40));
    assertEquals("a…", ellipsize("a😀😀😀😀😀", 25));
  }

  @Test
  void linesBreakBetweenWordsAndAtLineEnds() {
    assertEquals(List.of("the dyno", "boots", "", "again"), wrap("the dyno boots\n\nagain", 80));
    assertEquals(List.of(""), wrap("", 80));
  }

  @Test
  void aWordTooLongForALineIsBrokenInside() {
    assertEquals(List.of("a", "profil", "epictu", "res b"), wrap("a profilepictures b", 60));
    assertEquals(List.of("a", "b"), wrap("ab", 1));
  }

  @Test
  void theLastLineAllowedSaysThatSomethingIsMissing() {
    assertEquals(List.of("one", "two…"), MEASURE.wrap("one two three", Face.TEXT, 10, 40, 2));
    assertEquals(List.of("one", "two"), MEASURE.wrap("one two", Face.TEXT, 10, 40, 2));
  }

  @Test
  void everyFaceMustBeMeasured() {
    Map<Face, FaceMetrics> some = plainFaces();
    some.remove(Face.MONO);
    assertThrows(IllegalArgumentException.class, () -> new TextMeasure(some));
  }
}
