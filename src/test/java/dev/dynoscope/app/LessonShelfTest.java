package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons of the program, and lessons that somebody sent. */
final class LessonShelfTest {
  private static final Path LESSONS = Path.of("lessons");

  @TempDir private Path folder;
  private LessonShelf shelf = shelf(Language.ENGLISH);

  private LessonShelf shelf(Language language) {
    return new LessonShelf(
        LESSONS,
        Optional.empty(),
        new ProgressFile(Path.of("unused")),
        new LastCourse(Path.of("unused")),
        Wordings.load(language));
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void whatComesWithTheProgramNeedsNoWarning() {
    assertEquals(18, shelf.all().size());
    shelf.all().forEach(lesson -> assertEquals("", shelf.warning(lesson), lesson.id()));
  }

  @Test
  void aLessonIsInTheLanguageOfTheWindowWhereItIsTranslated() {
    shelf = shelf(Language.GERMAN);
    assertEquals("Das verschwundene Profilbild", title("vanishing-picture"));
  }

  private String title(String id) {
    return shelf.all().stream()
        .filter(each -> each.id().equals(id))
        .map(Lesson::title)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSentLessonTellsWhatWouldRunAndItsFilesAreDeletedInTheEnd() throws Exception {
    Path own = LESSONS.resolve("container-or-vm");
    Path zip = zipped(own);
    Lesson lesson = shelf.open(zip.toString());
    assertTrue(
        shelf.warning(lesson).startsWith("This lesson brings code that somebody else wrote"),
        shelf.warning(lesson));
    assertTrue(
        shelf.warning(lesson).endsWith("The lesson is simulated, so none of that code runs."),
        shelf.warning(lesson));
  }

  private Path zipped(Path lesson) throws IOException {
    Path zip = folder.resolve("sent.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        var all = Files.walk(lesson)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(lesson.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return zip;
  }

  @Test
  void whatIsNoLessonIsSaidSo() {
    UnfitLesson unfit = assertThrows(UnfitLesson.class, () -> shelf.open(folder.toString()));
    assertTrue(unfit.sentence().contains("lesson.json"), unfit.sentence());
  }
}
