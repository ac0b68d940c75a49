package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppFact.BuildFailed;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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

  private static LessonFolder doors(Path temp) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("doors"));
    Files.writeString(folder.resolve("lesson.json"), LESSON);
    Path app = Files.createDirectories(folder.resolve("apps").resolve("tiny"));
    Files.writeString(app.resolve("Tiny.java"), "void main() {}");
    Files.writeString(app.resolveSibling("tiny.json"), APP);
    return new LessonFolder(folder);
  }

  @Test
  void foldersOfTheLessonCanBeDeployedToOtherApps(@TempDir Path temp) throws Exception {
    LessonFolder doors = doors(temp);
    Lesson lesson = doors.lesson();
    try (LessonPlace place = LessonScenario.place(doors, lesson)) {
      LessonRun.begin(place, doors, lesson);
      place.tell("apps:create other");
      place.tell("deploy apps/tiny/ -a other");
      place.pass(Duration.ofMinutes(1));
      place.tell("deploy apps/strange -a other");
      place.pass(Duration.ofMinutes(1));
      assertEquals(List.of("tiny/web.1", "other/web.1"), up(place));
      assertEquals(
          List.of(
              "No code runs in a simulation, and this one does not know how the app in"
                  + " apps/strange behaves. It knows: tiny."),
          facts(place, BuildFailed.class).map(BuildFailed::sentence).toList());
    }
  }

  private static List<String> up(LessonPlace place) {
    return facts(place, DynoUp.class).map(it -> it.dyno().toString()).toList();
  }

  private static <T> Stream<T> facts(LessonPlace place, Class<T> kind) {
    return place.journal().after(0, Integer.MAX_VALUE).stream()
        .map(Entry::fact)
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  @Test
  void whatIsTriedUntilItHappensIsTriedNoMoreOnceTheStepIsDone(@TempDir Path temp)
      throws Exception {
    LessonFolder doors = doors(temp);
    Lesson lesson = doors.lesson();
    try (LessonPlace place = LessonScenario.place(doors, lesson)) {
      LessonRun run = LessonRun.begin(place, doors, lesson);
      run.solve(lesson.steps().getFirst());
      assertEquals(1, run.attempt().reached());
      assertEquals(List.of("visit /"), given(place).stream().skip(1).toList());
    }
  }

  private static List<String> given(LessonPlace place) {
    return facts(place, CommandGiven.class).map(CommandGiven::text).toList();
  }
}
