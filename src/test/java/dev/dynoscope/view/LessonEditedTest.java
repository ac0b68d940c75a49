package dev.dynoscope.view;

import static dev.dynoscope.view.Opened.fire;
import static dev.dynoscope.view.Opened.text;
import static dev.dynoscope.view.Opened.there;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.LessonDraft;
import dev.dynoscope.session.LessonListed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window while somebody edits the lesson that it shows. */
@ExtendWith(ApplicationExtension.class)
class LessonEditedTest {
  private final ToldLessons lessons = new ToldLessons();
  private final Tale live = new Tale().deployed();

  @Start
  void open(Stage stage) {
    stage.setWidth(1600);
    stage.setHeight(900);
    lessons.window(live).show(stage);
  }

  private static void toUpload(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.E);
    Opened.until(() -> there(robot, "#lesson-card"));
    robot.type(KeyCode.ENTER);
    Opened.until(() -> there(robot, "#lessonPanel"));
    fire(robot, "#lessonNext");
    Opened.until(() -> text(robot, "#lessonStep").equals("Upload a picture"));
  }

  private void edit(String old, String now) {
    lessons.draft = new LessonDraft.Now(lessons.with(old, now), false, Optional.empty());
  }

  @Test
  void theSameStepSaysWhatWasSavedAndTheWorldGoesOn(FxRobot robot) throws Exception {
    toUpload(robot);
    edit("\"Upload a picture\"", "\"Put a face on the wall\"");
    Opened.until(() -> text(robot, "#lessonStep").equals("Put a face on the wall"));
    assertEquals("The lesson was read again, as it was just saved.", Opened.toast(robot));
    assertFalse(there(robot, "#lessonNews"));
    assertEquals(List.of("take SIMULATED from 0"), lessons.told);
    robot.type(KeyCode.U);
    robot.type(KeyCode.END);
    Opened.until(() -> there(robot, "#why"));
  }

  @Test
  void aStepBeforeItMovesItsNumberOnly(FxRobot robot) throws Exception {
    toUpload(robot);
    edit("\"steps\": [", "\"steps\": [{ \"id\": \"new\", \"title\": \"New\", \"say\": \"x\" },");
    Opened.until(() -> there(robot, "#step4"));
    assertEquals("Upload a picture", text(robot, "#lessonStep"));
    assertEquals("3", robot.lookup("#step3").queryAs(Button.class).getText());
  }

  @Test
  void whatIsBrokenIsSaidInThePanelUntilItIsMended(FxRobot robot) throws Exception {
    toUpload(robot);
    Lesson lesson = lessons.lesson;
    lessons.draft = new LessonDraft.Now(lesson, false, Optional.of("lesson.json, line 3: oh."));
    Opened.until(() -> there(robot, "#lessonBroken"));
    assertEquals(
        "The lesson goes on as it was, for its file cannot be read just now."
            + " lesson.json, line 3: oh.",
        text(robot, "#lessonBroken"));
    assertEquals("Upload a picture", text(robot, "#lessonStep"));
    assertFalse(there(robot, "#lessonBeginAgain"));
    lessons.draft = LessonDraft.still(lesson).now();
    Opened.until(() -> !there(robot, "#lessonNews"));
  }

  @Test
  void whereTheWorldIsAnotherItCanBeBegunAgain(FxRobot robot) throws Exception {
    toUpload(robot);
    lessons.draft = new LessonDraft.Now(lessons.lesson, true, Optional.empty());
    Opened.until(() -> there(robot, "#lessonBeginAgain"));
    lessons.draft = LessonDraft.still(lessons.lesson).now();
    fire(robot, "#lessonBeginAgain");
    Opened.until(() -> text(robot, "#lessonStep").equals("An app with a wall of faces"));
    assertEquals(List.of("take SIMULATED from 0", "leave", "take SIMULATED from 0"), lessons.told);
  }

  @Test
  void aLessonThatIsBrokenCannotBeTakenBeforeItIsMended(FxRobot robot) throws Exception {
    robot.type(KeyCode.E);
    Opened.until(() -> there(robot, "#lesson-card"));
    lessons.listed = List.of(new LessonListed.Unfit("mine", "Mine", "lesson.json, line 3: oh."));
    Opened.until(() -> robot.lookup("#takeSimulated").queryAs(Button.class).isDisabled());
    Opened.until(() -> text(robot, "#lessonMessage").contains("lesson.json, line 3: oh."));
    robot.type(KeyCode.ENTER);
    assertTrue(lessons.told.isEmpty(), lessons.told.toString());
    lessons.listed = List.of(new LessonListed.Fit(lessons.lesson));
    Opened.until(() -> !robot.lookup("#takeSimulated").queryAs(Button.class).isDisabled());
    assertFalse(there(robot, "#lessonMessage"));
  }
}
