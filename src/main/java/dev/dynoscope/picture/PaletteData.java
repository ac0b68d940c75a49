package dev.dynoscope.picture;

import java.util.EnumMap;
import java.util.Map;

/**
 * The colours themselves. Hues follow Okabe and Ito's set (sky blue, bluish green, orange,
 * vermillion, reddish purple, yellow), which stays apart for colour-blind eyes; lightness is moved
 * until the contrast holds. PaletteTest checks both.
 */
final class PaletteData {
  private static final Map<Ink, Rgba> BRIGHT = bright();

  private final EnumMap<Ink, Rgba> colours = new EnumMap<>(Ink.class);

  private PaletteData() {
    colours.put(Ink.NONE, Rgba.CLEAR);
    put(Ink.REQUEST_FILL, "#ffd866");
    put(Ink.ON_REQUEST, "#1c1600");
    put(Ink.AVATAR_PINK, "#f78fb3");
    put(Ink.AVATAR_CYAN, "#63cdda");
    put(Ink.AVATAR_AMBER, "#f5cd79");
  }

  private static Map<Ink, Rgba> bright() {
    PaletteData accents = new PaletteData();
    accents.colours.clear();
    return accents.brightParts().brightStates().colours;
  }

  private PaletteData brightParts() {
    return parts("#56b4e9", "#c59bf0", "#d596f0", "#f2a65a", "#ffd866");
  }

  private PaletteData brightStates() {
    return states("#3ec98f", "#f0b429", "#ff7a5c", "#98a0ff");
  }

  static Palette dark() {
    return new PaletteData()
        .surfaces(
            "#0d1117", "#131922", "#1a212c", "#2b3442", "#0d1117", "#1f2733", "#344052", "#6b7a91")
        .texts("#e8edf4", "#a3aebd", "#8b97a8", "#0d1117")
        .brightParts()
        .brightStates()
        .tints(0x26)
        .named("dark");
  }

  static Palette light() {
    return new PaletteData()
        .surfaces(
            "#f3f5f8", "#ffffff", "#ffffff", "#e6eaf0", "#f3f5f8", "#fffaf0", "#c3ccd8", "#7f8b9c")
        .texts("#161d27", "#4b5768", "#5d6979", "#ffffff")
        .parts("#0a679c", "#7136b8", "#93358f", "#ad3f00", "#7d6300")
        .states("#00704f", "#8f5200", "#b80f45", "#4149b8")
        .tints(0x38)
        .named("light");
  }

  static Palette projector() {
    return new PaletteData()
        .surfaces(
            "#ffffff", "#ffffff", "#ffffff", "#e3e7ee", "#f4f6f9", "#ffffff", "#6b7787", "#5a6675")
        .texts("#000000", "#2b3440", "#3c4654", "#ffffff")
        .parts("#004a75", "#54209a", "#74166f", "#842a00", "#5c4800")
        .states("#005a3e", "#6e3c00", "#940030", "#2a3199")
        .tints(0x38)
        .named("projector");
  }

  private PaletteData surfaces(
      String background,
      String chrome,
      String panel,
      String raised,
      String well,
      String sheet,
      String line,
      String wire) {
    put(Ink.BACKGROUND, background);
    put(Ink.CHROME, chrome);
    put(Ink.PANEL, panel);
    put(Ink.PANEL_RAISED, raised);
    put(Ink.WELL, well);
    put(Ink.SHEET, sheet);
    put(Ink.LINE, line);
    put(Ink.WIRE, wire);
    return this;
  }

  private PaletteData texts(String text, String muted, String faint, String onAccent) {
    put(Ink.TEXT, text);
    put(Ink.TEXT_MUTED, muted);
    put(Ink.TEXT_FAINT, faint);
    put(Ink.ON_ACCENT, onAccent);
    return this;
  }

  private PaletteData parts(
      String dns, String router, String slug, String written, String request) {
    put(Ink.DNS, dns);
    put(Ink.ROUTER, router);
    put(Ink.SLUG, slug);
    put(Ink.WRITTEN, written);
    put(Ink.REQUEST, request);
    return this;
  }

  private PaletteData states(String ok, String wait, String fail, String asleep) {
    put(Ink.OK, ok);
    put(Ink.WAIT, wait);
    put(Ink.FAIL, fail);
    put(Ink.ASLEEP, asleep);
    return this;
  }

  /** Tints are bright hues made nearly clear, so they work on every surface. */
  private PaletteData tints(int alpha) {
    BRIGHT.forEach((ink, colour) -> colours.put(ink.soft(), colour.withAlpha(alpha)));
    return this;
  }

  private void put(Ink ink, String hex) {
    colours.put(ink, Rgba.of(hex));
  }

  private Palette named(String name) {
    return new Palette(name, colours);
  }
}
