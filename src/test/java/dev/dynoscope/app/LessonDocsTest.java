package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.json.Part;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.lesson.Vocabulary;
import dev.dynoscope.lesson.json.LessonFile;
import dev.dynoscope.sim.json.AppFile;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * What the documentation says of lessons holds. {@code -Dtable.update} writes anew what of it is
 * made from the program and the lessons.
 */
class LessonDocsTest {
  private static final Path GUIDE = Path.of("docs", "writing-lessons.md");
  private static final Path MODEL = Path.of("docs", "model.md");
  private static final boolean UPDATE =
      Boolean.parseBoolean(System.getProperty("table.update", "false"));
  private static final int CLAIMS = 25;

  @TempDir private Path folder = Path.of("");

  private static List<String> blocks(Path file) throws IOException {
    return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(file))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String run(Object command, Path path) {
    StringWriter out = new StringWriter();
    new CommandLine(command).setOut(new PrintWriter(out)).execute(path.toString());
    return out.toString().strip().replace(System.lineSeparator(), "\n");
  }

  @Test
  void theExampleIsWhatANewLessonBeginsWith() throws IOException {
    assertEquals(LessonNewCommand.example(), blocks(GUIDE).getFirst());
  }

  @Test
  void aNewLessonIsWholeAndCanBeChecked() throws IOException {
    Path lesson = folder.resolve("my-lesson");
    assertEquals(
        lesson.resolve("lesson.json")
            + " is a small complete lesson. Make it yours, then check it:\n"
            + "  dynoscope lesson check "
            + lesson,
        run(new LessonNewCommand(), lesson));
    assertEquals(
        "1 lesson, 3 steps, 1 prediction, played simulated: nothing is wrong.",
        run(new LessonCheckCommand(), lesson));
    String schema = schemaOf(lesson);
    assertEquals(
        Path.of("lessons", "lesson.schema.json").toAbsolutePath(),
        lesson.resolve(schema).toAbsolutePath().normalize());
  }

  private static String schemaOf(Path lesson) throws IOException {
    return Files.readAllLines(lesson.resolve("lesson.json")).get(1).split("\"", -1)[3];
  }

  @Test
  void theModelOfAnAppCanBeRead() throws Exception {
    assertEquals(
        2,
        AppFile.read(new AppName("mine"), blocks(GUIDE).get(1))
            .processes()
            .getFirst()
            .ways()
            .pages()
            .size());
  }

  @Test
  void eachConditionOfTheTableIsOne() throws Exception {
    List<String> conditions =
        Pattern.compile("^\\| `(\\{.*?})` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(GUIDE))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(8, conditions.size());
    for (String each : conditions) {
      String lesson =
          "{\"title\":\"t\",\"about\":\"a\",\"start\":{},\"steps\":[{\"id\":\"a\",\"title\":\"t\","
              + "\"say\":\"s\",\"do\":\"d\",\"solution\":[\"visit\"],\"expect\":"
              + each
              + "}]}";
      assertEquals(1, LessonFile.read("docs", lesson).steps().size(), each);
    }
  }

  @Test
  void whatCanBeAskedAboutIsListed() throws IOException {
    upToDate(GUIDE, "All that can be asked about", vocabulary());
  }

  private static String vocabulary() {
    Wording english = Wordings.load(Language.ENGLISH);
    return "Things, for `now`:\n\n"
        + table(Vocabulary.things(), english, "conditions.thing.")
        + "\n"
        + "Facts, for `happened`. All have `actor`, who brought it about: `learner`, `client`,"
        + " `dns`, `router`,\n"
        + "`dyno`, `storage` or `platform`.\n\n"
        + table(Vocabulary.facts(), english, "conditions.fact.");
  }

  private static String table(
      SortedMap<String, SortedSet<String>> kinds, Wording words, String family) {
    return kinds.entrySet().stream()
        .map(kind ->
            "| `%s` | %s | %s |\n"
                .formatted(
                    kind.getKey(),
                    words.say(family + kind.getKey()),
                    kind.getValue().stream()
                        .filter(field -> !field.equals("actor"))
                        .map(field -> "`" + field + "`")
                        .collect(Collectors.joining(", "))))
        .collect(Collectors.joining("", "| name | what it says | fields |\n|---|---|---|\n", ""));
  }

  @Test
  void eachClaimHasTheLessonsAndStepsWhereItIsSeen() throws Exception {
    upToDate(MODEL, "Lessons", claims());
  }

  private static String claims() throws Exception {
    List<Lesson> lessons = new ArrayList<>();
    for (String id :
        Part.of(Files.readString(Path.of("lessons", "syllabus.json"))).texts("lessons")) {
      lessons.add(new LessonFolder(Path.of("lessons", id)).lesson());
    }
    StringBuilder table =
        new StringBuilder(
            """
            Where a claim is seen, in the lessons that come with the program:

            | | lesson | step |
            |---|---|---|
            """);
    for (int i = 1; i <= CLAIMS; i++) {
      String claim = "S" + i;
      for (Lesson lesson : lessons) {
        if (lesson.claims().contains(claim)) {
          table.append(
              "| %s | [%s](../lessons/%s/lesson.json) | %s |\n"
                  .formatted(claim, lesson.title(), lesson.id(), steps(lesson, claim)));
        }
      }
    }
    return table.toString();
  }

  /** The steps that say that the claim is seen in them. */
  private static String steps(Lesson lesson, String claim) {
    return lesson.steps().stream()
        .filter(step -> step.claims().contains(claim))
        .map(Step::title)
        .collect(Collectors.joining("; "));
  }

  private static void upToDate(Path file, String heading, String made) throws IOException {
    String text = Files.readString(file);
    String begin = "## " + heading + "\n\n";
    int from = text.indexOf(begin);
    int to = text.indexOf("\n## ", from + 1);
    String whole = text.substring(0, from) + begin + made + (to < 0 ? "" : text.substring(to));
    if (UPDATE) {
      Files.writeString(file, whole);
    }
    assertEquals(whole, Files.readString(file), "-Dtable.update writes it anew");
  }

  @Test
  void theSyllabusHasAllLessons() throws Exception {
    List<String> listed =
        Part.of(Files.readString(Path.of("lessons", "syllabus.json"))).texts("lessons").stream()
            .sorted()
            .toList();
    try (Stream<Path> all = Files.list(Path.of("lessons"))) {
      assertEquals(
          all.filter(each -> Files.exists(each.resolve("lesson.json")))
              .map(each -> each.getFileName().toString())
              .sorted()
              .toList(),
          listed);
    }
  }
}
