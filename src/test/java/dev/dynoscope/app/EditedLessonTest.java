package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.LessonDraft;
import dev.dynoscope.session.LessonListed;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson in a real folder, edited as editors do while it is taken, or while it is listed. */
class EditedLessonTest {
  @TempDir private Path temp;
  private Path folder;
  private LessonShelf shelf;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(temp.resolve("mine"));
    write(LessonNewCommand.example());
    shelf = shelf(Language.ENGLISH);
  }

  private static LessonShelf shelf(Language language) {
    return new LessonShelf(
        Path.of("lessons"),
        Optional.empty(),
        new ProgressFile(Path.of("unused")),
        new LastCourse(Path.of("unused")),
        Wordings.load(language));
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("lesson.json"), text);
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("lesson.json"));
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
  }

  private LessonTaken taken() throws Exception {
    Lesson lesson = shelf.open(folder.toString());
    return shelf.take(lesson, Lesson.Way.SIMULATED, 0).get(30, TimeUnit.SECONDS);
  }

  private static String title(LessonDraft draft) {
    return draft.now().lesson().title();
  }

  @Test
  void savedInPlaceItIsReadAgain() throws Exception {
    LessonTaken taken = taken();
    assertEquals("A dyno that wakes up", title(taken.draft()));
    write(text().replace("A dyno that wakes up", "Good morning"));
    until(() -> title(taken.draft()).equals("Good morning"));
    assertFalse(taken.draft().now().otherWorld());
    assertEquals("A dyno that wakes up", taken.lesson().title(), "whoever shows it takes it on");
  }

  @Test
  void movedIntoItsPlaceItIsReadAgain() throws Exception {
    LessonTaken taken = taken();
    Path beside =
        Files.writeString(folder.resolve(".lesson.json.swp"), text().replace("wakes", "rises"));
    Files.move(
        beside,
        folder.resolve("lesson.json"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    until(() -> title(taken.draft()).equals("A dyno that rises up"));
  }

  @Test
  void deletedAndMadeAnewItIsReadAgain() throws Exception {
    LessonTaken taken = taken();
    String text = text();
    Files.delete(folder.resolve("lesson.json"));
    until(() -> taken.draft().now().wrong().isPresent());
    assertEquals("A dyno that wakes up", title(taken.draft()));
    write(text.replace("wakes", "rises"));
    until(() -> title(taken.draft()).equals("A dyno that rises up"));
    assertEquals(Optional.empty(), taken.draft().now().wrong());
  }

  @Test
  void brokenItStaysAsItWasAndSaysWhereUntilItIsMended() throws Exception {
    LessonTaken taken = taken();
    String text = text();
    write(text.replaceFirst("\"minutes\": 3", "\"minutes\": \"three\""));
    until(() -> taken.draft().now().wrong().isPresent());
    assertEquals(
        Optional.of("lesson.json, line 5, at minutes: there must be a whole number, 1 or more."),
        taken.draft().now().wrong());
    assertEquals("A dyno that wakes up", title(taken.draft()));
    write(text.substring(0, text.length() / 2));
    until(() -> taken.draft().now().wrong().filter(it -> it.contains("not JSON")).isPresent());
    write(text);
    until(() -> taken.draft().now().wrong().isEmpty());
  }

  @Test
  void whereItBeginsOtherwiseThatIsSaid() throws Exception {
    LessonTaken taken = taken();
    String text = text();
    write(
        text.replace(
            "{ \"name\": \"photos\" }", "{ \"name\": \"photos\", \"from\": \"counter\" }"));
    until(() -> taken.draft().now().otherWorld());
    write(text);
    until(() -> !taken.draft().now().otherWorld());
  }

  @Test
  void whereTheCodeOfAnAppIsOtherwiseThatIsSaid() throws Exception {
    Path app = Files.createDirectories(folder.resolve("apps/own"));
    Files.copy(Path.of("lessons/apps/hello-node.json"), folder.resolve("apps/own.json"));
    Files.writeString(app.resolve("package.json"), "{}");
    write(
        text().replace("{ \"name\": \"photos\" }", "{ \"name\": \"photos\", \"from\": \"own\" }"));
    LessonTaken taken = taken();
    assertFalse(taken.draft().now().otherWorld());
    Files.writeString(app.resolve("server.js"), "// other");
    until(() -> taken.draft().now().otherWorld());
  }

  @Test
  void whatWouldRunOtherCodeThanWasAgreedToIsNotTakenOn() throws Exception {
    LessonTaken taken = taken();
    write(
        text().replace("\"visit / -a photos\"", "\"run ls -a photos\"").replace("wakes", "rises"));
    until(() -> taken.draft().now().otherWorld());
    assertEquals("A dyno that wakes up", title(taken.draft()));
  }

  @Test
  void itsTranslationIsReadAgainToo() throws Exception {
    shelf.close();
    shelf = shelf(Language.GERMAN);
    LessonTaken taken = taken();
    Files.writeString(
        folder.resolve("lesson.de.json"),
        """
        { "language": "de", "texts": [{ "of": "A dyno that wakes up", "is": "Guten Morgen" }] }
        """);
    until(() -> title(taken.draft()).equals("Guten Morgen"));
    Files.writeString(folder.resolve("lesson.de.json"), "{ \"language\": \"de\", ");
    until(() -> taken.draft().now().wrong().isPresent());
    String wrong = taken.draft().now().wrong().orElseThrow();
    assertTrue(wrong.startsWith("lesson.de.json, line "), wrong);
    assertEquals("Guten Morgen", title(taken.draft()));
  }

  @Test
  void theListTellsWhatIsBrokenAndSeesWhenItIsMended() throws Exception {
    String text = text();
    write(text.replace("\"title\": \"A dyno that wakes up\",", ""));
    UnfitLesson unfit = assertThrows(UnfitLesson.class, () -> shelf.open(folder.toString()));
    assertTrue(
        unfit.sentence().contains("lesson.json, line 1, at title: this is missing"),
        unfit.sentence());
    LessonListed.Unfit listed =
        assertInstanceOf(LessonListed.Unfit.class, shelf.listed().getLast());
    assertEquals("mine", listed.title());
    assertTrue(listed.sentence().startsWith("lesson.json, line 1"), listed.sentence());
    write(text);
    until(() -> shelf.listed().getLast() instanceof LessonListed.Fit);
    write("{");
    until(() -> shelf.listed().getLast() instanceof LessonListed.Unfit);
    assertEquals("A dyno that wakes up", shelf.listed().getLast().title());
  }
}
