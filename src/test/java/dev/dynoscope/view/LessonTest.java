package dev.dynoscope.view;

import static dev.dynoscope.view.Opened.fire;
import static dev.dynoscope.view.Opened.text;
import static dev.dynoscope.view.Opened.there;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.session.LessonProgress.Note;
import dev.dynoscope.session.LessonTaken;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A lesson in the window: chosen, followed step by step, and left. */
@ExtendWith(ApplicationExtension.class)
class LessonTest {
  private final ToldLessons lessons = new ToldLessons();
  private final Tale live = new Tale().deployed();

  @Start
  void open(Stage stage) {
    stage.setWidth(1600);
    stage.setHeight(900);
    lessons.window(live).show(stage);
  }

  private static void take(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.E);
    Opened.until(() -> there(robot, "#lesson-card"));
    robot.type(KeyCode.ENTER);
    Opened.until(() -> there(robot, "#lessonPanel"));
  }

  private static void fastToEdge(FxRobot robot) {
    robot.type(KeyCode.END);
  }

  private static void step(FxRobot robot, String title) throws TimeoutException {
    Opened.until(() -> text(robot, "#lessonStep").equals(title));
  }

  private static void upload(FxRobot robot) throws TimeoutException {
    fire(robot, "#lessonNext");
    step(robot, "Upload a picture");
    robot.type(KeyCode.U);
    fastToEdge(robot);
    Opened.until(() -> there(robot, "#why"));
  }

  private static void toRestart(FxRobot robot) throws TimeoutException {
    upload(robot);
    fire(robot, "#lessonNext");
    step(robot, "Restart the dyno");
  }

  @Test
  void keyOpensTheListAndEnterTakesTheLessonWhereItIsBestTaken(FxRobot robot) throws Exception {
    take(robot);
    assertEquals(List.of("take SIMULATED from 0"), lessons.told);
    assertEquals("The vanishing profile picture", text(robot, "#lessonTitle"));
    assertEquals("An app with a wall of faces", text(robot, "#lessonStep"));
    assertEquals("No code runs", text(robot, "#mode"));
    assertFalse(robot.lookup("#lessonNext").queryAs(Button.class).isDisabled());
  }

  @Test
  void whatIsDoneOnThePlatformMarksTheStepAndIsKept(FxRobot robot) throws Exception {
    take(robot);
    fire(robot, "#lessonNext");
    step(robot, "Upload a picture");
    assertTrue(robot.lookup("#lessonNext").queryAs(Button.class).isDisabled());
    robot.type(KeyCode.U);
    fastToEdge(robot);
    Opened.until(() -> there(robot, "#why"));
    assertEquals("✓ Done", text(robot, "#taskState"));
    assertEquals("✓", robot.lookup("#step2").queryAs(Button.class).getText());
    assertEquals(Optional.of(new Note(2, 3, 0, 0)), lessons.notes.of("vanishing"));
  }

  @Test
  void hintsComeByDegreesAndWhatIsMissingIsSaid(FxRobot robot) throws Exception {
    take(robot);
    fire(robot, "#lessonNext");
    step(robot, "Upload a picture");
    robot.type(KeyCode.Y);
    assertEquals(1, robot.lookup(".hint").queryAll().size());
    robot.type(KeyCode.Y);
    assertEquals(2, robot.lookup(".hint").queryAll().size());
    assertTrue(robot.lookup("#lessonHint").queryAs(Button.class).isDisabled());
    fire(robot, "#lessonMissing");
    assertEquals(
        "This has not happened yet: a file is written on a dyno.", text(robot, "#missing"));
  }

  @Test
  void predictionThatComesTrueIsRight(FxRobot robot) throws Exception {
    take(robot);
    toRestart(robot);
    robot.interact(() -> robot.lookup("#option2").queryAs(Labeled.class).requestFocus());
    robot.clickOn("#option2");
    robot.type(KeyCode.R);
    fastToEdge(robot);
    Opened.until(() -> there(robot, "#predictionResult"));
    assertEquals("✓ Right: this is what happened.", text(robot, "#predictionResult"));
    fire(robot, "#lessonNext");
    Opened.until(() -> there(robot, "#lessonEnd"));
    assertEquals("1 of 1 predictions came true.", text(robot, "#lessonEndPredictions"));
  }

  @Test
  void predictionThatDoesNotComeTrueIsToldWhatReallyHappened(FxRobot robot) throws Exception {
    take(robot);
    toRestart(robot);
    robot.clickOn("#option1");
    robot.type(KeyCode.R);
    fastToEdge(robot);
    Opened.until(() -> there(robot, "#predictionResult"));
    assertEquals(
        "✗ You said: It stays. What really happened: It is gone.",
        text(robot, "#predictionResult"));
    String reply =
        robot
            .from(robot.lookup("#predictionReply").<Node>query())
            .lookup(Text.class::isInstance)
            .queryAllAs(Text.class)
            .stream()
            .map(Text::getText)
            .collect(Collectors.joining());
    assertEquals("That is how it is on a laptop.", reply);
    assertTrue(there(robot, "#prediction"));
    assertEquals(Optional.of(new Note(3, 3, 1, 0)), lessons.notes.of("vanishing"));
  }

  @Test
  void showMeGivesTheCommandsOnceTheRoomHasPredicted(FxRobot robot) throws Exception {
    take(robot);
    fire(robot, "#lessonNext");
    step(robot, "Upload a picture");
    fire(robot, "#lessonShow");
    fastToEdge(robot);
    Opened.until(() -> lessons.told.contains("upload -a photos"));
    fastToEdge(robot);
    Opened.until(() -> there(robot, "#why"));
    fire(robot, "#lessonNext");
    step(robot, "Restart the dyno");
    fire(robot, "#lessonShow");
    assertEquals("First choose what you think will happen.", Opened.toast(robot));
    robot.clickOn("#option2");
    fire(robot, "#lessonShow");
    fastToEdge(robot);
    Opened.until(() -> lessons.told.contains("ps:restart web.1 -a photos"));
  }

  @Test
  void stepIsReadAgainAndDoneAgain(FxRobot robot) throws Exception {
    take(robot);
    toRestart(robot);
    fire(robot, "#lessonBack");
    step(robot, "Upload a picture");
    assertTrue(there(robot, "#why"));
    fire(robot, "#lessonAgain");
    Opened.until(() -> lessons.told.contains("back to 1"));
    Opened.until(() -> there(robot, "#lessonPanel") && !there(robot, "#why"));
    assertEquals("Upload a picture", text(robot, "#lessonStep"));
  }

  @Test
  void leavingShowsTheRunThereWas(FxRobot robot) throws Exception {
    take(robot);
    fire(robot, "#lessonLeave");
    Opened.until(() -> !there(robot, "#lessonPanel"));
    assertTrue(lessons.told.contains("leave"));
  }

  @Test
  void lessonThatWasBegunGoesOnWhereItWas(FxRobot robot) throws Exception {
    lessons.notes.keep("vanishing", new Note(2, 3, 0, 0));
    take(robot);
    assertEquals(List.of("take SIMULATED from 2"), lessons.told);
    assertEquals("Restart the dyno", text(robot, "#lessonStep"));
  }

  @Test
  void whyALessonCannotBeTakenIsSaid(FxRobot robot) throws Exception {
    lessons.unfit = Optional.of("There is no app photos.");
    robot.type(KeyCode.E);
    Opened.until(() -> there(robot, "#lesson-card"));
    fire(robot, "#takeSimulated");
    Opened.until(() -> text(robot, "#lessonMessage").equals("There is no app photos."));
  }

  @Test
  void lessonLeftForOneThatCannotBeTakenIsOverAndTheRunBeforeItGoesOn(FxRobot robot)
      throws Exception {
    take(robot);
    lessons.unfit = Optional.of("There is no app photos.");
    robot.type(KeyCode.E);
    Opened.until(() -> there(robot, "#lesson-card"));
    fire(robot, "#takeSimulated");
    Opened.until(() -> Opened.toast(robot).equals("There is no app photos."));
    assertFalse(there(robot, "#lessonPanel"));
    assertEquals(List.of("take SIMULATED from 0", "leave", "take SIMULATED from 0"), lessons.told);
  }

  @Test
  void lessonThatIsGivenUpWhileItsWorldIsMadeIsLeftWhenItIsThere(FxRobot robot) throws Exception {
    CompletableFuture<LessonTaken> later = new CompletableFuture<>();
    lessons.waiting = Optional.of(later);
    robot.type(KeyCode.E);
    Opened.until(() -> there(robot, "#lesson-card"));
    fire(robot, "#takeSimulated");
    fire(robot, "#lessonCancel");
    Tale tale = new Tale().deployed();
    later.complete(
        lessons
        .new Taken(new dev.dynoscope.lesson.Attempt(lessons.lesson, tale.journal.lastSeq()), tale));
    Opened.until(() -> lessons.told.contains("leave"));
    assertFalse(there(robot, "#lessonPanel"));
  }

  @Test
  void handsAreCountedForTheMarkedAnswerAndStayBesideTheQuestion(FxRobot robot) throws Exception {
    take(robot);
    toRestart(robot);
    Opened.shift(robot, KeyCode.A);
    Opened.until(() -> there(robot, "#room-card"));
    robot.type(KeyCode.DOWN);
    robot.interact(() -> {});
    robot.write("++");
    robot.type(KeyCode.UP);
    robot.write("+");
    assertEquals("1", text(robot, "#hands1"));
    assertEquals("2", text(robot, "#hands2"));
    robot.type(KeyCode.ESCAPE);
    assertFalse(there(robot, "#room-card"));
    assertEquals(
        List.of("1 hand", "2 hands"),
        robot.lookup(".hands").queryAllAs(Label.class).stream().map(Label::getText).toList());
  }

  @Test
  void panelIsFoldedAndUnfolded(FxRobot robot) throws Exception {
    take(robot);
    Opened.shift(robot, KeyCode.E);
    Opened.until(() -> robot.lookup("#lessonPanel").query().getLayoutBounds().getWidth() == 48);
    Opened.shift(robot, KeyCode.E);
    Opened.until(() -> robot.lookup("#lessonPanel").query().getLayoutBounds().getWidth() == 320);
  }

  @Test
  void whatAStepIsAboutIsLitUntilSomethingIsDone(FxRobot robot) throws Exception {
    take(robot);
    Opened.until(() -> there(robot, "#lessonSpot"));
    robot.type(KeyCode.U);
    Opened.until(() -> !there(robot, "#lessonSpot"));
  }
}
