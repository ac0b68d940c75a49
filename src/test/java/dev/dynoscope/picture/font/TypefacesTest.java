package dev.dynoscope.picture.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Segment;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefacesTest {
  private static final Typefaces TYPEFACES = Typefaces.load();
  private static final String WORDS = "GET /photos é → 😀";

  private static TrueTypeFont read(byte[] file) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(file));
  }

  private static NavigableSet<Integer> points(String text) {
    return text.codePoints().boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void advancesAreThoseOfTheFontFiles() {
    // Read from the files' hmtx tables with another program: units of 2048 and of 1000 an em.
    assertEquals(10 * 1413 / 2048.0, TYPEFACES.measure().width("A", Face.TEXT, 10), 1e-9);
    assertEquals(10 * 1490 / 2048.0, TYPEFACES.measure().width("A", Face.TEXT_BOLD, 10), 1e-9);
    assertEquals(18, TYPEFACES.measure().width("W→é", Face.MONO, 10), 1e-9);
    assertEquals(18, TYPEFACES.measure().width("W→é", Face.MONO_BOLD, 10), 1e-9);
  }

  @Test
  void heightsAreThoseOfTheFontFiles() {
    assertEquals(1984 / 2048.0, TYPEFACES.measure().ascent(Face.TEXT, 1), 1e-9);
    assertEquals(494 / 2048.0, TYPEFACES.measure().descent(Face.TEXT, 1), 1e-9);
    assertEquals(1490 / 2048.0, TYPEFACES.measure().capHeight(Face.TEXT, 1), 1e-9);
    assertEquals(0.73, TYPEFACES.measure().capHeight(Face.MONO, 1), 1e-9);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void outlinesAreTheSameAsFontBoxDrawsThem(Face face) throws IOException {
    TrueTypeFont font = read(TYPEFACES.fontFile(face));
    for (int point : points("AgQ8@é→…i%ß").stream().toList()) {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(point);
      double em = font.getUnitsPerEm();
      var box = font.getGlyph().getGlyph(glyph).getPath().getBounds2D();
      OutlineBox ours = OutlineBox.of(TYPEFACES.outline(face, point));
      assertEquals(box.getMinX() / em, ours.left(), 1e-3, Character.toString(point));
      assertEquals(box.getMaxX() / em, ours.right(), 1e-3, Character.toString(point));
      assertEquals(-box.getMaxY() / em, ours.top(), 1e-3, Character.toString(point));
      assertEquals(-box.getMinY() / em, ours.bottom(), 1e-3, Character.toString(point));
    }
  }

  @Test
  void aMissingCharacterIsABoxAndASpaceIsNothing() {
    List<Segment> box = TYPEFACES.outline(Face.TEXT, 0x1F600);
    assertEquals(10, box.size());
    assertEquals(box, TYPEFACES.outline(Face.TEXT, 0x4E00));
    assertEquals(List.of(), TYPEFACES.outline(Face.TEXT, ' '));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void subsetsHoldTheGlyphsAndTheirWidths(Face face) throws IOException {
    byte[] file = TYPEFACES.subset(face, points(WORDS));
    TrueTypeFont font = read(file);
    for (int point : points("GET/photosé→")) {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(point);
      assertTrue(glyph > 0, Character.toString(point));
      assertEquals(TYPEFACES.measure().metrics(face).advance(point), font.getAdvanceWidth(glyph));
    }
    assertEquals(0, font.getUnicodeCmapLookup().getGlyphId('x'));
    assertTrue(file.length < 6000, () -> "a subset of " + file.length + " bytes");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void filesCarryOurFamilyAndNoKerningOrDates(Face face) throws IOException {
    for (byte[] file : List.of(TYPEFACES.fontFile(face), TYPEFACES.subset(face, points(WORDS)))) {
      TrueTypeFont font = read(file);
      assertEquals(face.family(), font.getNaming().getFontFamily());
      assertEquals(face.bold() ? "Bold" : "Regular", font.getNaming().getFontSubFamily());
      assertFalse(font.getTableMap().containsKey("GPOS"));
      assertFalse(font.getTableMap().containsKey("GSUB"));
      assertEquals(-2082844800L, font.getHeader().getModified().toInstant().getEpochSecond());
    }
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void filesAreAcceptedByAnotherReaderAndAddUp(Face face) throws Exception {
    for (byte[] file : List.of(TYPEFACES.fontFile(face), TYPEFACES.subset(face, points(WORDS)))) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
      assertTrue(font.canDisplay('G'));
      assertEquals(0xB1B0AFBA, Sums.of(file));
    }
  }

  @Test
  void theSameCharactersGiveTheSameBytesFromFontsLoadedAnew() {
    assertArrayEquals(
        TYPEFACES.subset(Face.TEXT, points(WORDS)),
        Typefaces.load().subset(Face.TEXT, points(WORDS)));
  }

  @Test
  void aSubsetOfOnlyMissingCharactersIsAFontWithASpace() throws IOException {
    TrueTypeFont font = read(TYPEFACES.subset(Face.TEXT, points("😀")));
    assertEquals(2, font.getNumberOfGlyphs());
    assertEquals(1, font.getUnicodeCmapLookup().getGlyphId(' '));
  }
}
