package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.lesson.Lesson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons played through by somebody who knows all solutions. */
class LessonRunTest {
  private static final String LESSON =
      """
      {
        "title": "Doors", "about": "A door.", "minutes": 5,
        "start": { "apps": [{ "name": "tiny" }] },
        "steps": [
          {
            "id": "knock", "title": "Knock", "say": "Knock.", "do": "Knock.",
            "expect": { "happened": "page-shown" },
            "solution": [
              { "tell": "visit /", "until": { "happened": "page-shown" }, "at-most": 9 }
            ]
          }
        ]
      }
      """;

  private static final String APP =
      """
      {
        "language": "java",
        "processes": [
          { "type": "web", "command": "java Tiny", "boot": "1s", "pages": [{ "path": "/" }] }
        ]
      }
      """;

  @Test
  void whatIsTriedUntilItHappensIsTriedNoMoreOnceTheStepIsDone(@TempDir Path temp)
      throws Exception {
    Path folder = Files.createDirectories(temp.resolve("doors"));
    Files.writeString(folder.resolve("lesson.json"), LESSON);
    Path app = Files.createDirectories(folder.resolve("apps").resolve("tiny"));
    Files.writeString(app.resolve("Tiny.java"), "void main() {}");
    Files.writeString(app.resolveSibling("tiny.json"), APP);
    LessonFolder doors = new LessonFolder(folder);
    Lesson lesson = doors.lesson();
    try (LessonPlace place = new SimulatedPlace(LessonScenario.of(doors, lesson), 1)) {
      LessonRun run = LessonRun.begin(place, doors, lesson);
      run.solve(lesson.steps().getFirst());
      assertEquals(1, run.attempt().reached());
      assertEquals(List.of("visit /"), given(place).stream().skip(1).toList());
    }
  }

  private static List<String> given(LessonPlace place) {
    return place.journal().after(0, Integer.MAX_VALUE).stream()
        .map(Entry::fact)
        .filter(CommandGiven.class::isInstance)
        .map(fact -> ((CommandGiven) fact).text())
        .toList();
  }
}
