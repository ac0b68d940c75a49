package dev.dynoscope.app;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Translation;
import dev.dynoscope.lesson.json.TranslationFile;
import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the file that a lesson is translated in, or brings it up to date. */
@Command(
    name = "translate",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = {
      "Writes a file with all texts of a lesson and room for each in another language.",
      "If there is one, it keeps what is translated and adds what is new."
    })
final class LessonTranslateCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "LESSON",
      description = "A lesson's folder, or the name of a lesson of the program.")
  private String lesson = "";

  @Parameters(index = "1", paramLabel = "LANGUAGE", description = "Two letters, such as de.")
  private String language = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Trouble {
    if (!language.matches("[a-z]{2,3}") || language.equals("en")) {
      throw new Trouble(
          "\"" + language + "\" is no other language; write two letters, such as de.");
    }
    LessonFolder folder = LessonFolder.named(lesson);
    LessonTranslations translations = new LessonTranslations(folder);
    try {
      Lesson original = folder.lesson();
      Translation whole =
          translations
              .find(language)
              .orElse(new Translation(language, List.of()))
              .completed(original);
      Files.writeString(translations.file(language), TranslationFile.write(whole));
      spec.commandLine().getOut().println(said(whole, translations.file(language)));
      spec.commandLine().getOut().flush();
      return 0;
    } catch (Unreadable e) {
      throw new Trouble(
          "The lesson cannot be read, or what is translated of it: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Trouble("The translation cannot be written: " + Reason.of(e) + ".", e);
    }
  }

  private static String said(Translation whole, Path file) {
    long left = whole.texts().stream().filter(each -> each.is().isEmpty()).count();
    return String.format(
        Locale.ROOT,
        "%s: %d texts, %d of them to be translated. Write each between the quotes after \"is\".",
        file,
        whole.texts().size(),
        left);
  }
}
