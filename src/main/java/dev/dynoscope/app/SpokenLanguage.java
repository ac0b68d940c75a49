package dev.dynoscope.app;

import dev.dynoscope.view.Settings;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the window speaks, for every command that opens one. */
final class SpokenLanguage {
  @Option(
      names = "--language",
      paramLabel = "en|de",
      converter = Reader.class,
      description =
          "What the window speaks; without it, what was chosen in the window, else what your"
              + " system does, else English.")
  private Optional<Language> language = Optional.empty();

  /** What a window says that was left with {@code settings}. */
  Wording wording(Settings settings) {
    return Wordings.load(
        language
            .or(() -> Language.of(settings.language()))
            .orElseGet(() -> Language.nearest(Locale.getDefault())));
  }

  /** Reads a language. */
  static final class Reader implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.of(value)
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"" + value + "\" is no language we speak; there are en, de"));
    }
  }
}
