package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LessonTranslationTest {
  private static final String LESSON =
      """
      {
        "title": "A page",
        "about": "What a visit is.",
        "start": { "apps": [{ "name": "photos" }] },
        "steps": [
          {
            "id": "visit",
            "title": "A page",
            "say": "Look at it.",
            "do": "Visit it.",
            "predict": {
              "question": "What comes?",
              "options": [
                { "text": "The page.", "when": { "happened": "page-shown", "status": 200 } },
                { "text": "No page.", "when": { "happened": "page-failed" }, "reply": "It is well." }
              ]
            },
            "expect": { "happened": "page-shown" },
            "hints": ["Type `visit`."],
            "why": "The \\"router\\" found it.",
            "solution": ["visit / -a photos"],
            "notes": "Ask the room."
          }
        ]
      }
      """;

  @TempDir private Path folder = Path.of("");

  private LessonFolder lesson(String german) throws IOException {
    Path lesson = Files.createDirectories(folder.resolve("page"));
    Files.writeString(lesson.resolve("lesson.json"), LESSON);
    if (!german.isEmpty()) {
      Files.writeString(lesson.resolve("lesson.de.json"), german);
    }
    return new LessonFolder(lesson);
  }

  private static String run(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    new CommandLine(command).setOut(new PrintWriter(out)).execute(arguments);
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void aFileWithRoomForEachTextIsWritten() throws Exception {
    LessonFolder lesson = lesson("");
    assertEquals(
        lesson.path().resolve("lesson.de.json")
            + ": 11 texts, 11 of them to be translated. Write each between the quotes after"
            + " \"is\".\n",
        run(new LessonTranslateCommand(), lesson.path().toString(), "de"));
    String written = Files.readString(lesson.path().resolve("lesson.de.json"));
    assertEquals(
        """
        {
          "language": "de",
          "texts": [
            {
              "of": "A page",
              "is": ""
            },
        """,
        written.substring(0, written.indexOf("},") + 3));
    assertEquals(lesson.lesson(), lesson.lesson("de"), "nothing is translated yet");
  }

  @Test
  void whatIsTranslatedIsSaidAndTheRestStaysAsItIs() throws Exception {
    LessonFolder folder =
        lesson(
            """
            {"language": "de", "texts": [
              {"of": "A page", "is": "Eine Seite"}, {"of": "Type `visit`.", "is": "`visit` tippen."},
              {"of": "What comes?", "is": "Was kommt?"}, {"of": "It is well.", "is": "Ihr fehlt nichts."},
              {"of": "No page.", "is": ""}]}
            """);
    Lesson german = folder.lesson("de");
    assertEquals("Eine Seite", german.title());
    assertEquals(
        List.of(
            "Eine Seite",
            "What a visit is.",
            "Eine Seite",
            "Look at it.",
            "Visit it.",
            "Was kommt?",
            "The page.",
            "No page.",
            "Ihr fehlt nichts.",
            "`visit` tippen.",
            "The \"router\" found it.",
            "Ask the room."),
        Texts.of(german).stream().map(Texts.Text::text).toList());
    assertEquals(folder.lesson(), folder.lesson("fr"), "nobody has translated it");
  }

  @Test
  void theCheckSaysWhatIsMissingAndWhatIsOutOfStep() throws Exception {
    LessonFolder folder =
        lesson(
            """
            {
              "language": "de",
              "texts": [
                { "of": "A page", "is": "Eine Seite" },
                { "of": "What a visit is.", "is": "Was ein Besuch ist." },
                { "of": "Look at that.", "is": "Schauen." },
                { "of": "Do it.", "is": "Tun." },
                { "of": "Visit it.", "is": "Besuchen." },
                { "of": "What comes?", "is": "Was kommt?" },
                { "of": "The page.", "is": "Die Seite." },
                { "of": "No page.", "is": "Keine Seite." },
                { "of": "It is well.", "is": "Ihr fehlt nichts." },
                { "of": "Type `visit`.", "is": "" },
                { "of": "The \\"router\\" found it.", "is": "Der Router hat sie gefunden." },
                { "of": "Ask the room.", "is": "In die Runde fragen." }
              ]
            }
            """);
    assertEquals(
        """
        lesson.json:9: lesson.de.json lacks "Look at it."; "dynoscope lesson translate page de" makes room for it.
        lesson.de.json:13: This is not translated yet; write what it is between the quotes after "is".
        lesson.de.json:6: The lesson says this no longer: "Look at that.". It says: "Look at it.". Mend "of", and "is" if need be.
        lesson.de.json:7: The lesson says this no longer: "Do it.". Take it out.
        1 lesson, 1 step, 1 prediction, played simulated: 4 things are wrong.
        """,
        run(new LessonCheckCommand(), folder.path().toString()).replace(folder.path() + "/", ""));
  }

  @Test
  void whatIsTranslatedIsKeptWhenTheLessonHasChanged() throws Exception {
    LessonFolder folder =
        lesson(
            """
            {"language": "de", "texts": [
              {"of": "Look at that.", "is": "Schauen."}, {"of": "A page", "is": "Eine Seite"}]}
            """);
    run(new LessonTranslateCommand(), folder.path().toString(), "de");
    Lesson german = folder.lesson("de");
    assertEquals("Eine Seite", german.title());
    String written = Files.readString(folder.path().resolve("lesson.de.json"));
    assertEquals(
        "\"of\": \"Look at that.\",\n      \"is\": \"Schauen.\"\n    }\n  ]\n}\n",
        written.substring(written.indexOf("\"of\": \"Look at that")));
  }

  @Test
  void theVanishingPictureIsThereInGerman() throws Exception {
    assertEquals(
        "Das verschwundene Profilbild",
        LessonFolder.named("vanishing-picture").lesson("de").title());
  }

  @Test
  void aFileOfAnotherLanguageThanItsNameSaysIsRefused() throws Exception {
    LessonFolder folder = lesson("{\"language\": \"fr\", \"texts\": []}");
    assertEquals(
        "lesson.de.json:1: At language: the file's name says \"de\", this says \"fr\"; mend one of"
            + " them.",
        run(new LessonCheckCommand(), folder.path().toString())
            .replace(folder.path() + "/", "")
            .lines()
            .findFirst()
            .orElse(""));
  }
}
