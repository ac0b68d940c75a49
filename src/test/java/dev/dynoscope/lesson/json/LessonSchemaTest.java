package dev.dynoscope.lesson.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What describes lessons to an editor says the same as what reads them. {@code -Dschema.update}
 * writes anew what of it is made from the program.
 */
class LessonSchemaTest {
  private static final Path LESSONS = Path.of("lessons");
  private static final Path FILE = LESSONS.resolve("lesson.schema.json");
  private static final Path BROKEN =
      Path.of("src", "test", "resources", "dev", "dynoscope", "app", "lessons-broken");
  private static final boolean UPDATE =
      Boolean.parseBoolean(System.getProperty("schema.update", "false"));

  /** A schema does not compare one value with another. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of("two-steps-of-one-name", "least-above-most", "step-claims-more");

  private static Schema schema(Path file) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file));
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> all = Files.list(LESSONS)) {
      return all.map(each -> each.resolve("lesson.json")).filter(Files::exists).sorted().toList();
    }
  }

  static List<Path> models() throws IOException {
    try (Stream<Path> all = Files.walk(LESSONS)) {
      return all.filter(each -> String.valueOf(each.getParent()).endsWith("apps"))
          .filter(each -> each.toString().endsWith(".json"))
          .filter(each -> !each.toString().endsWith(".schema.json"))
          .sorted()
          .toList();
    }
  }

  static List<String> broken() throws IOException {
    try (Stream<Path> all = Files.list(BROKEN)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsMadeFromTheProgramIsUpToDate() throws IOException {
    String text = Files.readString(FILE);
    int from = text.indexOf(SchemaText.BEGINS);
    String whole = (from < 0 ? text : text.substring(0, from)) + SchemaText.made();
    if (UPDATE) {
      Files.writeString(FILE, whole);
    }
    assertEquals(whole, Files.readString(FILE), "-Dschema.update writes it anew");
  }

  @Test
  void itListsExactlyTheKindsOfFactsAndThingsWithTheirFields() throws IOException {
    JsonNode defs = new JsonMapper().readTree(Files.readString(FILE)).get("$defs");
    assertEquals(Vocabulary.facts(), SchemaText.listed(defs.get("fact-kinds"), "happened"));
    assertEquals(Vocabulary.things(), SchemaText.listed(defs.get("thing-kinds"), "now"));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatIsShippedIsAsItSays(Path file) throws IOException {
    assertEquals(List.of(), schema(FILE).validate(Files.readString(file), InputFormat.JSON));
  }

  @ParameterizedTest
  @MethodSource("models")
  void howAppsBehaveIsAsTheSchemaOfModelsSays(Path file) throws IOException {
    Schema schema = schema(LESSONS.resolve("apps").resolve("model.schema.json"));
    assertEquals(List.of(), schema.validate(Files.readString(file), InputFormat.JSON));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsWrongInFormIsRefusedByItToo(String name) throws IOException {
    String json = Files.readString(BROKEN.resolve(name).resolve("lesson.json"));
    if (!read(name, json) && !BEYOND_A_SCHEMA.contains(name)) {
      assertTrue(refused(json), name);
    }
  }

  private static boolean read(String name, String json) {
    try {
      return LessonFile.read(name, json).id().equals(name);
    } catch (Unreadable e) {
      return false;
    }
  }

  private static boolean refused(String json) throws IOException {
    try {
      return !schema(FILE).validate(json, InputFormat.JSON).isEmpty();
    } catch (IllegalArgumentException | tools.jackson.core.JacksonException e) {
      return true;
    }
  }

  @Test
  void eachFieldSaysWhatItIs() throws IOException {
    for (Path file :
        List.of(
            FILE,
            LESSONS.resolve("course.schema.json"),
            LESSONS.resolve("apps").resolve("model.schema.json"))) {
      JsonNode whole = new JsonMapper().readTree(Files.readString(file));
      SortedSet<String> mute = new TreeSet<>();
      SchemaText.mute(whole, whole, "", mute);
      assertEquals(new TreeSet<>(), mute, file.toString());
    }
    assertNotEquals(List.of(), shipped());
  }
}
