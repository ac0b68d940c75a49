package dev.dynoscope.view;

import static dev.dynoscope.view.Opened.fire;
import static dev.dynoscope.view.Opened.there;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.LessonWritten;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What somebody does in the window is taken down as a lesson. */
@ExtendWith(ApplicationExtension.class)
class DictationTest {
  private final ToldLessons lessons = new ToldLessons();
  private final Tale live = new Tale().deployed();
  private Session session;
  private long begun;

  @Start
  void open(Stage stage) {
    stage.setWidth(1280);
    stage.setHeight(720);
    session = new Session(live.journal, new Session.Source(this::answer, live::now));
    new MainWindow(session, Typefaces.load(), Wordings.load(Language.ENGLISH), Opened.NOTES)
        .teaching(new Teaching(lessons, taken -> WindowNotes.ofLesson(List.of(), List.of())))
        .show(stage);
  }

  private void answer(String command) {
    if (command.startsWith("upload")) {
      live.upload();
    } else {
      live.refuse(command, "There is no command \"" + command + "\".");
    }
  }

  private static void says(FxRobot robot, String id, String words) throws TimeoutException {
    Opened.until(() -> robot.lookup(id).queryAs(Label.class).getText().equals(words));
  }

  private void begin(FxRobot robot) throws TimeoutException {
    begun = live.journal.lastSeq();
    Opened.shift(robot, KeyCode.D);
    Opened.until(() -> there(robot, "#dictation"));
  }

  @Test
  void theBarCountsCommandsAndSteps(FxRobot robot) throws Exception {
    Opened.until(() -> !there(robot, "#dictation"));
    begin(robot);
    says(robot, "#dictationWords", "No command yet");
    robot.type(KeyCode.U);
    says(robot, "#dictationWords", "1 command");
    robot.interact(() -> session.tell("nonsense"));
    robot.type(KeyCode.U);
    says(robot, "#dictationWords", "2 commands, a step each");
    fire(robot, "#dictationStep");
    says(robot, "#dictationWords", "Step 2: no command yet");
    robot.type(KeyCode.U);
    says(robot, "#dictationWords", "Step 2: 1 command");
  }

  @Test
  void aTitleEndsTheStepWithEnterAndTheKeysAreTheStagesAgain(FxRobot robot) throws Exception {
    begin(robot);
    robot.type(KeyCode.U);
    robot.clickOn("#dictationTitle").write("Keep a face").type(KeyCode.ENTER);
    says(robot, "#dictationWords", "Step 2: no command yet");
    assertEquals("", robot.lookup("#dictationTitle").queryAs(TextField.class).getText());
    assertEquals("Keep a face", session.dictation().orElseThrow().marks().getFirst().title());
    robot.type(KeyCode.U);
    says(robot, "#dictationWords", "Step 2: 1 command");
  }

  @Test
  void whatWasWrittenIsInTheListAndItIsSaidWhere(FxRobot robot) throws Exception {
    begin(robot);
    fire(robot, "#dictationSave");
    assertEquals("Nothing was done yet that could become a step.", Opened.toast(robot));
    robot.type(KeyCode.U);
    says(robot, "#dictationWords", "1 command");
    Opened.shift(robot, KeyCode.D);
    Opened.until(() -> there(robot, "#dictation-card"));
    assertTrue(
        robot
            .lookup("#dictationAbout")
            .queryAs(Label.class)
            .getText()
            .startsWith("1 step of 1 command, "));
    robot.interact(
        () -> robot.lookup("#dictationFolder").queryAs(TextField.class).setText("x/mine"));
    fire(robot, "#dictationWrite");
    assertEquals(List.of("write Dictation[from=" + begun + ", marks=[]] to x/mine"), lessons.told);
    assertTrue(robot.lookup("#dictationWrite").queryAs(Button.class).getParent().isDisabled());
    lessons.written.complete(new LessonWritten("vanishing", "x/mine/lesson.json", List.of()));
    Opened.until(() -> there(robot, "#lesson-card"));
    says(
        robot,
        "#lessonMessage",
        "The lesson is in x/mine/lesson.json. Take it, and edit the file: the window shows what you"
            + " save. The check finds nothing wrong.");
    ListView<?> list = robot.lookup("#lessons").queryListView();
    assertEquals(0, list.getSelectionModel().getSelectedIndex());
    Opened.until(() -> !there(robot, "#dictation"));
    assertFalse(there(robot, "#dictation-card"));
  }

  @Test
  void whereItCannotBeWrittenThatIsSaidAndTheRecordingGoesOn(FxRobot robot) throws Exception {
    begin(robot);
    robot.type(KeyCode.U);
    says(robot, "#dictationWords", "1 command");
    fire(robot, "#dictationSave");
    Opened.until(() -> there(robot, "#dictation-card"));
    fire(robot, "#dictationWrite");
    lessons.written.completeExceptionally(new UnfitLesson("There is a lesson already."));
    says(robot, "#dictationMessage", "There is a lesson already.");
    fire(robot, "#dictationOn");
    assertFalse(there(robot, "#dictation-card"));
    assertTrue(there(robot, "#dictation"));
  }

  @Test
  void cancellingCanBeTakenBack(FxRobot robot) throws Exception {
    begin(robot);
    fire(robot, "#dictationCancel");
    Opened.until(() -> !there(robot, "#dictation"));
    robot.clickOn("Go on recording");
    Opened.until(() -> there(robot, "#dictation"));
  }

  @Test
  void theListOfLessonsOffersIt(FxRobot robot) throws Exception {
    robot.type(KeyCode.E);
    Opened.until(() -> there(robot, "#lesson-card"));
    fire(robot, "#recordLesson");
    Opened.until(() -> there(robot, "#dictation"));
    assertFalse(there(robot, "#lesson-card"));
  }
}
