package dev.dynoscope.lesson.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a course's file says, and what its schema says of it. */
class CourseFileTest {
  private static Course read(String json) throws Unreadable {
    return CourseFile.read(
        json, name -> name.equals("gone") ? Optional.of("it is gone.") : Optional.empty());
  }

  private static boolean fits(String json) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("lessons", "course.schema.json")));
    return schema.validate(json, InputFormat.JSON).isEmpty();
  }

  @Test
  void lessonsAreNamedAloneOrWithANote() throws Exception {
    String json =
        """
        {
          "$schema": "course.schema.json",
          "title": "Monday",
          "about": "For beginners.",
          "lessons": ["one", { "lesson": "../two", "note": "In pairs." }]
        }
        """;
    assertEquals(
        new Course(
            "Monday",
            "For beginners.",
            List.of(new Course.Item("one", ""), new Course.Item("../two", "In pairs."))),
        read(json));
    assertEquals(true, fits(json));
  }

  @Test
  void theCourseOfTheProgramIsAsTheSchemaSays() throws Exception {
    String json = Files.readString(Path.of("lessons", "syllabus.json"));
    assertEquals(18, read(json).lessons().size());
    assertEquals(true, fits(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"lessons\": [\"one\"]}|Line 1, at title: this is missing; add \"title\": \"…\".",
        "{\"title\": \"t\"}|Line 1, at lessons: this is missing; add \"lessons\": ….",
        "{\"title\": \"t\", \"lessons\": []}|Line 1, at lessons: a course has one lesson or more;"
            + " add one by its name, such as \"press-enter\".",
        "{\"title\": \"t\", \"lessons\": [{\"note\": \"n\"}]}|Line 1, at lessons[0].lesson: this is"
            + " missing; add \"lesson\": \"…\".",
        "{\"title\": \"t\", \"lessons\": [\"one\"], \"abuot\": \"a\"}|Line 1, at abuot: this is not"
            + " known here; did you mean \"about\"? There can be $schema, about, lessons, title.",
      })
  void whatIsWrongInFormIsToldAndRefusedByTheSchemaToo(String json, String sentence)
      throws Exception {
    assertEquals(sentence, assertThrows(Unreadable.class, () -> read(json)).getMessage());
    assertFalse(fits(json), json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"\"gone\"|lessons[1]", "{ \"lesson\": \"gone\" }|lessons[1].lesson"})
  void aLessonThatCannotBeTakenIsToldWithItsLineAndPlace(String lesson, String place) {
    String json = "{\n \"title\": \"t\",\n \"lessons\": [\n  \"one\",\n  " + lesson + "\n ]\n}";
    assertEquals(
        "Line 5, at " + place + ": it is gone.",
        assertThrows(Unreadable.class, () -> read(json)).getMessage());
  }
}
