package dev.dynoscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
  private static final List<Ink> SURFACES =
      List.of(Ink.BACKGROUND, Ink.CHROME, Ink.PANEL, Ink.WELL, Ink.SHEET);
  private static final List<Ink> TEXTS = List.of(Ink.TEXT, Ink.TEXT_MUTED, Ink.TEXT_FAINT);
  private static final List<Ink> ACCENTS =
      List.of(
          Ink.DNS,
          Ink.ROUTER,
          Ink.SLUG,
          Ink.WRITTEN,
          Ink.REQUEST,
          Ink.OK,
          Ink.WAIT,
          Ink.FAIL,
          Ink.ASLEEP);
  private static final List<Ink> STATES = List.of(Ink.OK, Ink.WAIT, Ink.FAIL, Ink.ASLEEP);

  static Stream<Palette> palettes() {
    return Stream.of(Palette.LIGHT, Palette.DARK, Palette.PROJECTOR);
  }

  private static double needed(Palette palette) {
    return palette.equals(Palette.PROJECTOR) ? 7 : 4.5;
  }

  private static void assertReadable(Palette palette, Ink text, Rgba under, String where) {
    double contrast = palette.colour(text).contrast(under);
    assertTrue(
        contrast >= needed(palette),
        () -> palette.name() + ": " + text + " on " + where + " is only " + contrast);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textsAndAccentsAreReadableOnEverySurface(Palette palette) {
    for (Ink surface : SURFACES) {
      Rgba under = palette.colour(surface);
      TEXTS.forEach(text -> assertReadable(palette, text, under, surface.name()));
      ACCENTS.forEach(text -> assertReadable(palette, text, under, surface.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textIsReadableOnRaisedPanels(Palette palette) {
    Rgba raised = palette.colour(Ink.PANEL_RAISED);
    assertReadable(palette, Ink.TEXT, raised, "PANEL_RAISED");
    assertReadable(palette, Ink.TEXT_MUTED, raised, "PANEL_RAISED");
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void accentsAreReadableOnTheirOwnTint(Palette palette) {
    for (Ink accent : ACCENTS) {
      for (Ink surface : List.of(Ink.BACKGROUND, Ink.PANEL, Ink.SHEET)) {
        Rgba tint = palette.colour(accent.soft()).over(palette.colour(surface));
        assertReadable(palette, accent, tint, accent.soft() + " over " + surface);
        assertReadable(palette, Ink.TEXT, tint, accent.soft() + " over " + surface);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void graphicsAreSeenOnEverySurface(Palette palette) {
    List<Ink> graphics = new ArrayList<>(ACCENTS);
    graphics.add(Ink.WIRE);
    for (Ink graphic : graphics) {
      for (Ink surface : SURFACES) {
        double contrast = palette.colour(graphic).contrast(palette.colour(surface));
        assertTrue(
            contrast >= 3,
            () -> palette.name() + ": " + graphic + " on " + surface + " is only " + contrast);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textOnFillsIsReadable(Palette palette) {
    assertReadable(palette, Ink.ON_REQUEST, palette.colour(Ink.REQUEST_FILL), "the yellow");
    for (Ink accent : ACCENTS) {
      assertReadable(palette, Ink.ON_ACCENT, palette.colour(accent), accent.name());
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void statesStayApartForColourBlindEyes(Palette palette) {
    for (Sight sight : Sight.values()) {
      for (Ink one : STATES) {
        for (Ink other : STATES.subList(STATES.indexOf(one) + 1, STATES.size())) {
          double apart = sight.difference(palette.colour(one), palette.colour(other));
          assertTrue(
              apart >= 15,
              () -> palette.name() + ", " + sight + ": " + one + "/" + other + " " + apart);
        }
      }
    }
  }

  @Test
  void aPaletteWithoutAColourIsRefusedByName() {
    Map<Ink, Rgba> some = new EnumMap<>(Palette.DARK.colours());
    some.remove(Ink.WAIT);
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> new Palette("half", some));
    assertEquals("The palette half has no colour for WAIT", refused.getMessage());
  }

  @Test
  void contrastFollowsWcag() {
    assertEquals(21, Rgba.of("#000000").contrast(Rgba.of("#ffffff")), 1e-9);
    assertEquals(4.54, Rgba.of("#767676").contrast(Rgba.of("#ffffff")), 0.005);
  }

  @Test
  void aTintOverASurfaceIsMixed() {
    assertEquals(Rgba.of("#803f3f"), Rgba.of("#ff000080").over(Rgba.of("#007f7f")));
  }
}
