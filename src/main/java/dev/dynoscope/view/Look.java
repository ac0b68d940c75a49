package dev.dynoscope.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Rgba;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/** The looks of the window: each a palette for the stage, and a theme for the controls around. */
enum Look {
  DARK,
  LIGHT,
  PROJECTOR;

  /** The colours of the stage. */
  Palette palette() {
    return switch (this) {
      case DARK -> Palette.DARK;
      case LIGHT -> Palette.LIGHT;
      case PROJECTOR -> Palette.PROJECTOR;
    };
  }

  /** The look after this one. */
  Look next() {
    return switch (this) {
      case DARK -> LIGHT;
      case LIGHT -> PROJECTOR;
      case PROJECTOR -> DARK;
    };
  }

  /** The look with this name; the first where there is none. */
  static Look named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.palette().name().equals(name))
        .findFirst()
        .orElse(DARK);
  }

  /** A word for it. */
  String word() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Address of the toolkit's own style sheet for it. */
  String userAgentStylesheet() {
    return this == DARK
        ? new PrimerDark().getUserAgentStylesheet()
        : new PrimerLight().getUserAgentStylesheet();
  }

  /** An ink as a colour of the toolkit. */
  Color colour(Ink ink) {
    return colour(palette().colour(ink));
  }

  static Color colour(Rgba rgba) {
    return Color.rgb(rgba.red(), rgba.green(), rgba.blue(), rgba.opacity());
  }

  /** The name under which an ink is looked up in style sheets: {@code -ink-text-muted}. */
  static String variable(Ink ink) {
    return "-ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A style sheet that names every ink, and mixes the theme's own names from them. */
  String colourSheet() {
    StringBuilder css = new StringBuilder(".root {\n");
    for (Ink ink : Ink.values()) {
      put(css, variable(ink), css(palette().colour(ink)));
    }
    put(css, "-color-bg-default", variable(Ink.CHROME));
    put(css, "-color-bg-overlay", variable(Ink.PANEL));
    put(css, "-color-bg-subtle", variable(Ink.PANEL));
    put(css, "-color-bg-inset", variable(Ink.WELL));
    put(css, "-color-fg-default", variable(Ink.TEXT));
    put(css, "-color-fg-muted", variable(Ink.TEXT_MUTED));
    put(css, "-color-fg-subtle", variable(Ink.TEXT_FAINT));
    put(css, "-color-border-default", variable(Ink.LINE));
    put(css, "-color-border-muted", variable(Ink.LINE));
    put(css, "-color-accent-fg", variable(Ink.ROUTER));
    put(css, "-color-accent-emphasis", variable(Ink.ROUTER));
    put(css, "-color-accent-muted", variable(Ink.ROUTER));
    put(css, "-color-accent-subtle", variable(Ink.ROUTER_SOFT));
    put(css, "-color-neutral-muted", variable(Ink.LINE));
    put(css, "-color-neutral-subtle", variable(Ink.PANEL_RAISED));
    css.append("}\n");
    return sheet(css.toString());
  }

  /** All style sheets of a window in which everything is {@code zoom} times its usual size. */
  List<String> sheets(double zoom) {
    return List.of(
        colourSheet(),
        Resources.address("bridge.css"),
        Resources.address("window.css"),
        popupSheet(zoom));
  }

  /**
   * What pops up stands in windows of its own, and grows along with the main one. Tooltips have
   * their colours as such: one that comes up while the colours change finds none of their names.
   */
  private String popupSheet(double zoom) {
    String size = String.format(Locale.ROOT, "%.2fpx", 12.5 * zoom);
    StringBuilder css = new StringBuilder();
    css.append(".tooltip, .context-menu { -fx-font-size: ")
        .append(size)
        .append("; }\n.tooltip {\n");
    put(css, "-fx-background-color", css(palette().colour(Ink.PANEL_RAISED)));
    put(css, "-fx-text-fill", css(palette().colour(Ink.TEXT)));
    put(css, "-fx-border-color", css(palette().colour(Ink.LINE)));
    return sheet(css.append("}\n").toString());
  }

  private static String sheet(String css) {
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static void put(StringBuilder css, String name, String value) {
    css.append("  ").append(name).append(": ").append(value).append(";\n");
  }

  private static String css(Rgba c) {
    return String.format(
        Locale.ROOT, "rgba(%d, %d, %d, %.4f)", c.red(), c.green(), c.blue(), c.opacity());
  }
}
