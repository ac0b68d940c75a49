package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Lessons with one mistake each, and what is said of it in the file {@code told.txt} beside them:
 * the line and a sentence with the way out. {@code -Dtold.update} writes those files anew.
 */
class BrokenLessonsTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "dynoscope", "app", "lessons-broken");
  private static final boolean UPDATE =
      Boolean.parseBoolean(System.getProperty("told.update", "false"));

  static List<String> broken() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theMistakeIsToldWithFileAndLineAndTheWayOut(String name) throws IOException {
    Path lesson = FOLDER.resolve(name);
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new LessonCheckCommand())
            .setOut(new PrintWriter(out))
            .execute(lesson.toString());
    String said = out.toString().replace(System.lineSeparator(), "\n");
    String findings = said.substring(0, said.lastIndexOf('\n', said.length() - 2) + 1);
    String told = findings.replace(lesson.toAbsolutePath() + "/", "").replace(lesson + "/", "");
    Path expected = lesson.resolve("told.txt");
    if (UPDATE) {
      Files.writeString(expected, told);
    }
    assertEquals(Files.readString(expected), told);
    assertEquals(Trouble.FAILED, code);
  }
}
