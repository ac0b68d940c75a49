package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.lesson.Dictation;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Move;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.lesson.json.LessonFile;
import dev.dynoscope.session.LessonListed;
import dev.dynoscope.session.LessonWritten;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody did, on a simulated platform, made into a lesson that passes the check. */
class DictatedTest {
  private static final Path SAMPLES = Path.of("lessons", "apps").toAbsolutePath();

  @TempDir private Path temp;
  private final LessonShelf shelf =
      new LessonShelf(
          Path.of("lessons"),
          Optional.empty(),
          new ProgressFile(Path.of("unused")),
          new LastCourse(Path.of("unused")),
          Wordings.load(Language.ENGLISH));

  @AfterEach
  void close() {
    shelf.close();
  }

  /** A platform on which there are photos, made from the sample. */
  private SimulatedPlace photos() throws Exception {
    SimulatedPlace place = empty();
    does(place, "apps:create photos --from " + SAMPLES.resolve("photos"));
    return place;
  }

  private SimulatedPlace empty() throws Exception {
    Lesson lesson = LessonFile.read("x", LessonNewCommand.example());
    return LessonScenario.place(new LessonFolder(temp.resolve("none")), lesson);
  }

  private static void does(SimulatedPlace place, String... commands) throws Exception {
    for (String command : commands) {
      place.tell(command);
      place.settle();
    }
  }

  private static long last(SimulatedPlace place) {
    return place.journal().lastSeq();
  }

  private LessonWritten written(Dictation what, SimulatedPlace place) {
    return shelf.write(what, place.journal(), temp.resolve("my-own").toString()).join();
  }

  private Lesson read() throws Exception {
    return LessonFile.read("my-own", text());
  }

  private String text() throws IOException {
    return Files.readString(temp.resolve("my-own/lesson.json"));
  }

  private static List<Move> told(String... commands) {
    return List.of(commands).stream().<Move>map(each -> new Move.Tell(each, true)).toList();
  }

  @Test
  void withoutMarksEachCommandIsAStepAndTheCheckFindsNothing() throws Exception {
    SimulatedPlace place = photos();
    Dictation what = Dictation.begin(last(place));
    String[] commands = {
      "visit / -a photos",
      "upload -a photos",
      "ps:restart -a photos",
      "visit / -a photos",
      "config:set GREETING=Hello -a photos",
      "ps:scale web=2:standard-1x -a photos",
      "visit /nothing -a photos",
      "crash web.1 -a photos",
      "ps:scale web=1:free -a photos",
      "sleep -a photos",
      "visit / -a photos",
      "maintenance:on -a photos",
      "visit / -a photos",
      "releases -a photos"
    };
    does(place, commands);
    LessonWritten written = written(what, place);
    assertEquals(List.of(), written.remarks(), text());
    Lesson lesson = read();
    assertEquals(List.of(new Lesson.App("photos", "photos")), lesson.start().apps());
    assertEquals(List.of(), lesson.start().commands());
    assertEquals(
        List.of(commands),
        lesson.steps().stream()
            .map(Step::solution)
            .map(List::getFirst)
            .map(move -> ((Move.Tell) move).command())
            .toList());
    assertEquals("My own", lesson.title());
    assertEquals("Step 1: visit", lesson.steps().getFirst().title());
    assertEquals(List.of("visit", "upload", "ps-restart", "visit-2"), ids(lesson).subList(0, 4));
    assertTrue(
        shelf.listed().getLast() instanceof LessonListed.Fit fit && fit.lesson().equals(lesson));
  }

  private static List<String> ids(Lesson lesson) {
    return lesson.steps().stream().map(Step::id).toList();
  }

  @Test
  void marksMakeStepsWithTheirTitles() throws Exception {
    SimulatedPlace place = photos();
    Dictation what = Dictation.begin(last(place)).mark(last(place), "What photos is");
    does(place, "upload -a photos");
    what = what.mark(last(place), "Keep a face");
    does(place, "ps:restart -a photos", "nonsense", "visit / -a photos");
    LessonWritten written = written(what, place);
    assertEquals(List.of(), written.remarks(), text());
    Lesson lesson = read();
    assertEquals(List.of("what-photos-is", "keep-a-face", "visit"), ids(lesson));
    assertEquals(Optional.empty(), lesson.steps().getFirst().expect());
    assertEquals(
        told("ps:restart -a photos", "visit / -a photos"), lesson.steps().getLast().solution());
    assertTrue(text().contains("\"missing\": \"*\""), text());
  }

  @Test
  void theWorldBeginsAsItWasWithoutWhatIsNoLongerOfConsequence() throws Exception {
    SimulatedPlace place = photos();
    does(
        place,
        "visit /nothing -a photos",
        "upload -a photos",
        "releases -a photos",
        "config:set GREETING=Hello -a photos",
        "apps:create shop",
        "apps:create gone",
        "maintenance:on -a gone",
        "apps:destroy gone --confirm gone",
        "era cedar-2014",
        "visit / -a photos");
    Dictation what = Dictation.begin(last(place));
    does(place, "ps:scale web=2 -a photos");
    LessonWritten written = written(what, place);
    assertEquals(List.of(), written.remarks(), text());
    assertEquals(
        new Lesson.Start(
            "free-2019",
            List.of(new Lesson.App("photos", "photos")),
            List.of(
                "upload -a photos",
                "config:set GREETING=Hello -a photos",
                "apps:create shop",
                "era cedar-2014",
                "visit / -a photos")),
        read().start());
  }

  @Test
  void theEraIsThatOfTheFirstApp() throws Exception {
    SimulatedPlace place = empty();
    does(place, "era cedar-2014", "apps:create photos --from " + SAMPLES.resolve("photos"));
    Dictation what = Dictation.begin(last(place));
    does(place, "visit / -a photos");
    assertEquals(List.of(), written(what, place).remarks(), text());
    assertEquals("cedar-2014", read().start().era());
    assertEquals(List.of(), read().start().commands());
  }

  @Test
  void whatHappensByItselfIsWaitedFor() throws Exception {
    SimulatedPlace place = photos();
    does(place, "visit / -a photos");
    Dictation what = Dictation.begin(last(place));
    does(place, "visit / -a photos");
    place.pass(Duration.ofMinutes(31));
    LessonWritten written = written(what.mark(last(place), "Asleep"), place);
    assertEquals(List.of(), written.remarks(), text());
    List<Move> moves = read().steps().getFirst().solution();
    assertEquals(2, moves.size(), moves.toString());
    Move.Wait wait = (Move.Wait) moves.getLast();
    assertEquals(30, wait.span().toMinutes());
  }

  @Test
  void whatHangsWhileSomethingElseIsDoneHangsInTheSolutionToo() throws Exception {
    SimulatedPlace place = photos();
    Dictation what = Dictation.begin(last(place));
    place.tell("visit /hang -a photos");
    place.pass(Duration.ofSeconds(5));
    place.tell("ps:scale web=2:standard-1x -a photos");
    place.settle();
    LessonWritten written = written(what.mark(last(place), "Meanwhile"), place);
    assertEquals(List.of(), written.remarks(), text());
    assertEquals(
        new Move.Tell("visit /hang -a photos", false),
        read().steps().getFirst().solution().getFirst());
  }

  /** A platform with an app of a lesson's own. */
  private SimulatedPlace hello() throws Exception {
    Path own = Files.createDirectories(temp.resolve("none/apps/hello"));
    Files.copy(SAMPLES.resolve("hello-node.json"), temp.resolve("none/apps/hello.json"));
    Files.writeString(own.resolve("package.json"), "{}");
    Files.createDirectories(own.resolve(".git"));
    Files.writeString(own.resolve(".git/config"), "");
    Lesson lesson =
        LessonFile.read("x", LessonNewCommand.example().replace("\"photos\" }", "\"hello\" }"));
    SimulatedPlace place = LessonScenario.place(new LessonFolder(temp.resolve("none")), lesson);
    does(place, "apps:create hello --from " + own);
    return place;
  }

  @Test
  void theCodeOfAnAppOfOnesOwnIsCopied() throws Exception {
    SimulatedPlace place = hello();
    Dictation what = Dictation.begin(last(place));
    does(place, "maintenance:on -a hello");
    LessonWritten written = written(what, place);
    assertEquals(List.of(), written.remarks(), text());
    assertTrue(Files.exists(temp.resolve("my-own/apps/hello/package.json")));
    assertTrue(Files.exists(temp.resolve("my-own/apps/hello.json")));
    assertFalse(Files.exists(temp.resolve("my-own/apps/hello/.git")));
  }

  @Test
  void whatCannotBeSimulatedYetIsSaid() throws Exception {
    SimulatedPlace place = hello();
    Files.delete(temp.resolve("none/apps/hello.json"));
    Dictation what = Dictation.begin(last(place));
    does(place, "maintenance:on -a hello");
    List<String> remarks = written(what, place).remarks();
    assertEquals(1, remarks.size(), remarks.toString());
    assertTrue(remarks.getFirst().contains("The app cannot be simulated"), remarks.toString());
  }

  @Test
  void anAppThatWasThereWhenTheProgramStartedIsFound() throws Exception {
    Path own = Files.createDirectories(temp.resolve("elsewhere"));
    shelf.sources(Map.of(new AppName("photos"), own));
    SimulatedPlace place = photos();
    Dictation what = Dictation.begin(last(place));
    does(place, "visit / -a photos");
    assertEquals(List.of(), written(what, place).remarks(), "the journal tells of the sample");
  }

  @Test
  void nothingIsWrittenOver() throws Exception {
    SimulatedPlace place = photos();
    Dictation what = Dictation.begin(last(place));
    does(place, "visit / -a photos");
    assertEquals(List.of(), written(what, place).remarks());
    String before = text();
    CompletionException e = assertThrows(CompletionException.class, () -> written(what, place));
    assertTrue(e.getCause() instanceof UnfitLesson);
    assertTrue(String.valueOf(e.getMessage()).contains("There is a lesson already"));
    assertEquals(before, text());
  }
}
