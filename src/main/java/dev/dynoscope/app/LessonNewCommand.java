package dev.dynoscope.app;

import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a small lesson that passes the check, to be made into another one. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = "Writes a small complete lesson, to begin with.")
final class LessonNewCommand implements Callable<Integer> {
  private static final String PLACE_OF_SCHEMA = "../lesson.schema.json";

  @Parameters(
      paramLabel = "FOLDER",
      description = "Where the lesson is to lie; its name is the lesson's.")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Trouble {
    LessonFolder lesson = new LessonFolder(folder);
    try {
      Files.createDirectories(folder);
      Files.writeString(
          lesson.file(),
          example().replace(PLACE_OF_SCHEMA, lesson.schema()),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new Trouble(
          "There is a lesson already: " + lesson.file() + ". Name another folder.", e);
    } catch (IOException e) {
      throw new Trouble("The lesson cannot be written: " + Reason.of(e) + ".", e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(lesson.file() + " is a small complete lesson. Make it yours, then check it:");
    out.println("  dynoscope lesson check " + folder);
    out.flush();
    return 0;
  }

  /** The lesson that docs/writing-lessons.md explains. */
  static String example() throws IOException {
    try (InputStream in = LessonNewCommand.class.getResourceAsStream("new-lesson.json")) {
      if (in == null) {
        throw new IOException("the program lacks its file new-lesson.json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
