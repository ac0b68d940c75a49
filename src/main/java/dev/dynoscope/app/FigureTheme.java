package dev.dynoscope.app;

import dev.dynoscope.picture.Palette;
import picocli.CommandLine.Option;

/** The colours of a figure or a film, for every command that makes one. */
final class FigureTheme {
  @Option(
      names = "--theme",
      paramLabel = "NAME",
      defaultValue = "light",
      converter = ExportChoices.Theme.class,
      description = "Its colours: light, dark or projector; light unless said otherwise.")
  private Palette palette = Palette.LIGHT;

  Palette palette() {
    return palette;
  }
}
