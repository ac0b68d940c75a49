package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A course of one's own: on the shelf, remembered, and checked. */
class LessonCourseTest {
  private static final Path LESSONS = Path.of("lessons");

  @TempDir private Path folder;
  private final List<LessonShelf> shelves = new ArrayList<>();

  @BeforeEach
  void lessonsOfOnesOwn() throws IOException {
    copy("crash", "mine");
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("sent.zip")))) {
      out.putNextEntry(new ZipEntry("lesson.json"));
      Files.copy(LESSONS.resolve("press-enter").resolve("lesson.json"), out);
    }
  }

  private void copy(String lesson, String to) throws IOException {
    Path mine = Files.createDirectories(folder.resolve("own").resolve(to));
    Files.copy(LESSONS.resolve(lesson).resolve("lesson.json"), mine.resolve("lesson.json"));
  }

  @AfterEach
  void close() {
    shelves.forEach(LessonShelf::close);
  }

  private LessonShelf shelf() {
    LessonShelf shelf =
        new LessonShelf(
            LESSONS,
            Optional.empty(),
            new ProgressFile(folder.resolve("state")),
            new LastCourse(folder.resolve("state")),
            Wordings.load(Language.ENGLISH));
    shelves.add(shelf);
    return shelf;
  }

  private String course(String lessons) throws IOException {
    Path file = folder.resolve("my-course.json");
    Files.writeString(
        file, "{\n  \"title\": \"Monday\",\n  \"lessons\": [\n    " + lessons + "\n  ]\n}\n");
    return file.toString();
  }

  private static List<String> ids(LessonShelf shelf) {
    return shelf.all().stream().map(Lesson::id).toList();
  }

  private static String whole() {
    return "\"one-slug\",\n    { \"lesson\": \"own/mine\", \"note\": \"In pairs.\" },\n"
        + "    \"sent.zip\"";
  }

  @Test
  void lessonsOfTheProgramFoldersAndZipsAreOfferedInTheOrderOfTheCourse() throws Exception {
    LessonShelf shelf = shelf();
    shelf.openCourse(course(whole()));
    assertEquals(List.of("one-slug", "mine", "sent"), ids(shelf));
    assertEquals("Monday", shelf.course().orElseThrow().title());
    assertEquals(List.of("", "In pairs.", ""), shelf.all().stream().map(shelf::note).toList());
  }

  @Test
  void aFolderWithSeveralLessonsStandsForAllOfThem() throws Exception {
    copy("drives", "another");
    LessonShelf shelf = shelf();
    shelf.openCourse(course("\"own\""));
    assertEquals(List.of("another", "mine"), ids(shelf));
  }

  @Test
  void whatDoesNotComeWithTheProgramIsAskedAboutInACourse() throws Exception {
    LessonShelf shelf = shelf();
    shelf.openCourse(course(whole()));
    assertEquals("", shelf.warning(shelf.all().getFirst()));
    assertEquals(
        Wordings.load(Language.ENGLISH).say("sent.nothing"), shelf.warning(shelf.all().get(2)));
  }

  @Test
  void theCourseIsThereAtTheNextStartUntilAllLessonsAreWanted() throws Exception {
    String file = course(whole());
    shelf().openCourse(file);
    LessonShelf next = shelf();
    assertEquals(List.of("one-slug", "mine", "sent"), ids(next));
    assertEquals(Optional.empty(), next.earlierCourse());
    next.closeCourse();
    assertEquals(18, next.all().size());
    LessonShelf last = shelf();
    assertEquals(18, last.all().size());
    assertEquals(Optional.empty(), last.course());
    assertEquals(Optional.of(file), last.earlierCourse());
  }

  @Test
  void aCourseThatIsGoneAtTheNextStartIsToldOnceAndAllLessonsAreThere() throws Exception {
    String file = course(whole());
    shelf().openCourse(file);
    Files.delete(Path.of(file));
    LessonShelf next = shelf();
    assertEquals(18, next.all().size());
    String notice = next.notice();
    assertTrue(
        notice.startsWith(
            "All lessons are shown, for the course that was open last cannot be opened now. The"
                + " course cannot be read: "),
        notice);
    assertEquals("", next.notice());
  }

  @Test
  void aLessonThatWasOpenedAloneComesAfterThoseOfTheCourse() throws Exception {
    LessonShelf shelf = shelf();
    shelf.open(folder.resolve("own").resolve("mine").toString());
    shelf.openCourse(course("\"names\""));
    assertEquals(List.of("names", "mine"), ids(shelf));
  }

  @Test
  void aLessonThatIsNowhereIsToldWithLinePlaceAndWayOutAndNothingChanges() throws Exception {
    String file = course("\"one-slug\",\n    \"own/mein\"");
    LessonShelf shelf = shelf();
    UnfitLesson unfit = assertThrows(UnfitLesson.class, () -> shelf.openCourse(file));
    assertEquals(
        file
            + " is no course. Line 5, at lessons[1]: there is no lesson \"own/mein\": neither"
            + " beside this file, as a folder with a lesson.json in it or as a zip, nor among those"
            + " of the program; write the name of one, or where it lies seen from here.",
        unfit.sentence());
    assertEquals(18, shelf.all().size());
    assertEquals(Optional.empty(), shelf.earlierCourse());
  }

  @Test
  void aSlipInTheNameOfALessonIsUnderstood() throws Exception {
    String file = course("\"one-slg\"");
    UnfitLesson unfit = assertThrows(UnfitLesson.class, () -> shelf().openCourse(file));
    assertTrue(unfit.sentence().contains("; did you mean one-slug"), unfit.sentence());
  }

  @Test
  void aLessonIsInACourseOnce() throws Exception {
    String file = course("\"names\",\n    \"names\"");
    UnfitLesson unfit = assertThrows(UnfitLesson.class, () -> shelf().openCourse(file));
    assertEquals(
        file
            + " is no course. Line 5, at lessons[1]: there is a lesson \"names\" in the course"
            + " before; take one out, or give its folder another name, for progress goes by it.",
        unfit.sentence());
  }

  private static String check(String file) {
    StringWriter out = new StringWriter();
    new CommandLine(new LessonCheckCommand()).setOut(new PrintWriter(out)).execute(file);
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void theCheckPlaysEachLessonOfACourse() throws Exception {
    assertEquals(
        "2 lessons, 13 steps, 6 predictions, played simulated: nothing is wrong.\n",
        check(course("\"own/mine\", \"one-slug\"")));
  }

  @Test
  void theCheckTellsWhatIsWrongWithTheCourseAndWithItsLessons() throws Exception {
    String nowhere = course("\"names\",\n    7");
    assertEquals(
        nowhere
            + ":5: At lessons[1]: there must be an object, in braces.\n"
            + "0 lessons, 0 steps, 0 predictions, played simulated: 1 thing is wrong.\n",
        check(nowhere));
    Path mine = folder.resolve("own").resolve("mine").resolve("lesson.json");
    Files.writeString(mine, "{\n}");
    assertEquals(
        mine
            + ":1: At title: this is missing; add \"title\": \"…\".\n"
            + "1 lesson, 0 steps, 0 predictions, played simulated: 1 thing is wrong.\n",
        check(course("\"own/mine\"")));
  }
}
