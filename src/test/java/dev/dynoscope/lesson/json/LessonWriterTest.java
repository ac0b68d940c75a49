package dev.dynoscope.lesson.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.json.Part;
import dev.dynoscope.lesson.Lesson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written of a lesson is read as the same lesson. */
class LessonWriterTest {
  private static final Path LESSONS = Path.of("lessons");

  private static Lesson read(String id) throws Exception {
    return LessonFile.read(id, Files.readString(LESSONS.resolve(id).resolve("lesson.json")));
  }

  @Test
  void eachLessonOfOursIsTheSameWhenItWasWrittenAndRead() throws Exception {
    List<String> ids = Part.of(Files.readString(LESSONS.resolve("syllabus.json"))).texts("lessons");
    for (String id : ids) {
      Lesson lesson = read(id);
      assertEquals(
          lesson, LessonFile.read(id, LessonWriter.write(lesson, "../lesson.schema.json")), id);
    }
    assertEquals(18, ids.size());
  }

  @Test
  void itIsLaidOutToBeEdited() throws Exception {
    Lesson lesson =
        LessonFile.read(
            "x",
            """
            {"title": "T", "about": "A", "start": {"apps": [{"name": "photos"}]},
             "steps": [{"id": "one", "title": "One", "say": "Say\\n\\"it\\".", "do": "d",
              "expect": {"all": [{"happened": "maintenance-set", "app": "photos", "on": true},
                {"in-order": [{"happened": "disk-discarded", "app": "photos"},
                  {"happened": "page-shown", "status": 200}], "within": "90s"}]},
              "solution": ["visit /", {"tell": "visit /hang", "at-once": true}, {"wait": "31m"}]}]}
            """);
    assertEquals(
        """
        {
          "$schema": "../lesson.schema.json",
          "title": "T",
          "about": "A",
          "minutes": 5,
          "prefers": "live",
          "start": { "apps": [{ "name": "photos" }] },
          "steps": [
            {
              "id": "one",
              "title": "One",
              "say": "Say\\n\\"it\\".",
              "do": "d",
              "expect": {
                "all": [
                  { "happened": "maintenance-set", "app": "photos", "on": true },
                  {
                    "in-order": [
                      { "happened": "disk-discarded", "app": "photos" },
                      { "happened": "page-shown", "status": 200 }
                    ],
                    "within": "90s"
                  }
                ]
              },
              "solution": ["visit /", { "tell": "visit /hang", "at-once": true }, { "wait": "31m" }]
            }
          ]
        }
        """,
        LessonWriter.write(lesson, "../lesson.schema.json"));
  }
}
