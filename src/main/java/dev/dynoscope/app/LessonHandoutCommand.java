package dev.dynoscope.app;

import dev.dynoscope.live.Reason;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes lessons as pages to be printed. */
@Command(
    name = "handout",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = {
      "Writes each lesson as a web page to be printed and handed out, with figures.",
      "The figures show its solution, played in virtual time. Needs no display."
    })
final class LessonHandoutCommand implements Callable<Integer> {
  private static final double KILO = 1000;

  @Parameters(
      paramLabel = "LESSON",
      arity = "0..*",
      description =
          "A lesson's folder, one that has many, a zip, a course's file, or the name of a lesson of"
              + " the program; else all lessons of the program.")
  private List<String> lessons = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|FOLDER",
      description =
          "A page ending in .html if it is one lesson, or a folder, which is made;"
              + " this folder unless said otherwise.")
  private Path output = Path.of("");

  @Option(names = "--answers", description = "With pages for the teacher, last: answers, and why.")
  private boolean answers;

  @Option(
      names = "--language",
      paramLabel = "en|de",
      defaultValue = "en",
      converter = SpokenLanguage.Reader.class,
      description =
          "What it is told in, as far as it is translated; English unless said otherwise.")
  private Language language = Language.ENGLISH;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Typefaces typefaces = Typefaces.load();

  @Override
  public Integer call() throws Trouble, InterruptedException {
    try (LessonsNamed named = LessonsNamed.of(lessons)) {
      boolean page = output.toString().toLowerCase(Locale.ROOT).endsWith(".html");
      if (page && named.folders().size() != 1) {
        throw new Trouble(
            "These are "
                + named.folders().size()
                + " lessons, each a page of its own: name a folder with -o instead of "
                + output
                + ".");
      }
      Wording wording = Wordings.load(language);
      for (LessonFolder folder : named.folders()) {
        Path file = page ? output : output.resolve(folder.name() + ".html");
        write(file, new LessonHandout(folder, wording, typefaces).make(answers, _ -> {}));
      }
      return 0;
    }
  }

  private void write(Path file, String page) throws Trouble {
    try {
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
      Files.createDirectories(folder);
      Files.writeString(file, page);
      PrintWriter out = spec.commandLine().getOut();
      out.printf(Locale.ROOT, "%s (%.0f kB)%n", file, Math.ceil(Files.size(file) / KILO));
      out.flush();
    } catch (IOException e) {
      throw new Trouble("The hand-out cannot be written to " + Reason.of(e) + ".", e);
    }
  }
}
