package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The lessons that come with the program, played through in virtual time. */
class LessonsTest {
  /** How many there are. */
  private static final int LESSONS = 18;

  @Test
  void eachCanBeSolvedAndNoneSolvesItself() {
    StringWriter out = new StringWriter();
    new CommandLine(new LessonCheckCommand())
        .setOut(new PrintWriter(out))
        .execute(Path.of("lessons").toString());
    assertEquals(
        LESSONS + (LESSONS == 1 ? " lesson" : " lessons") + ", played simulated: nothing is wrong.",
        out.toString().strip().replaceFirst(", \\d+ steps?, \\d+ predictions?,", ","));
  }
}
