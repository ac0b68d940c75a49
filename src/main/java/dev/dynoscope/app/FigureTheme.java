package dev.dynoscope.app;

import dev.dynoscope.picture.Palette;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import picocli.CommandLine.Option;

/** The colours and the language of a figure or a film, for every command that makes one. */
final class FigureTheme {
  @Option(
      names = "--theme",
      paramLabel = "NAME",
      defaultValue = "light",
      converter = ExportChoices.Theme.class,
      description = "Its colours: light, dark or projector; light unless said otherwise.")
  private Palette palette = Palette.LIGHT;

  @Option(
      names = "--language",
      paramLabel = "en|de",
      defaultValue = "en",
      converter = SpokenLanguage.Reader.class,
      description = "What it says its words in; English unless said otherwise.")
  private Language language = Language.ENGLISH;

  /** What a figure says, which does not depend on the machine. */
  Wording wording() {
    return Wordings.load(language);
  }

  Palette palette() {
    return palette;
  }
}
