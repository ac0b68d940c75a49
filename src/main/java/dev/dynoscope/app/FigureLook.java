package dev.dynoscope.app;

import dev.dynoscope.picture.Palette;
import dev.dynoscope.wording.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a figure is to look, for every command that makes one. */
final class FigureLook {
  @Mixin private FigureTheme theme = new FigureTheme();

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "2",
      converter = ExportChoices.Scale.class,
      description = "Pixels of a .png for each unit of its size, 2 unless said otherwise.")
  private double scale = 2;

  Wording wording() {
    return theme.wording();
  }

  Palette palette() {
    return theme.palette();
  }

  /** Pixels of a bitmap for each unit of the figure's size. */
  double scale() {
    return scale;
  }
}
