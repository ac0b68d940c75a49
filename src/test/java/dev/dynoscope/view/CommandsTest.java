package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Each button and each key asks the platform for exactly what it says. */
@ExtendWith(ApplicationExtension.class)
class CommandsTest {
  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(new Tale().deployed().visit(), stage, Opened.NOTES);
  }

  @Test
  void buttonsSendTheirCommands(FxRobot robot) {
    for (String id :
        List.of("send", "upload", "sleep", "restart", "crash", "scaleUp", "clockPause")) {
      robot.clickOn("#" + id);
    }
    assertEquals(
        List.of(
            "visit -a photos",
            "upload -a photos",
            "sleep -a photos",
            "ps:restart -a photos",
            "crash web.1 -a photos",
            "ps:scale web=2 -a photos",
            "pause"),
        window.sent);
  }

  @Test
  void keysSendTheirCommands(FxRobot robot) {
    robot.type(KeyCode.SPACE, KeyCode.U, KeyCode.S, KeyCode.R, KeyCode.X, KeyCode.C);
    Opened.shift(robot, KeyCode.UP);
    Opened.shift(robot, KeyCode.DOWN);
    assertEquals(
        List.of(
            "visit -a photos",
            "upload -a photos",
            "sleep -a photos",
            "ps:restart -a photos",
            "crash web.1 -a photos",
            "pause",
            "ps:scale web=2 -a photos",
            "ps:scale web=0 -a photos"),
        window.sent);
  }

  @Test
  void selectedDynoIsTheOneThatIsRestarted(FxRobot robot) {
    robot.type(KeyCode.DIGIT1, KeyCode.R);
    assertEquals(List.of("ps:restart web.1 -a photos"), window.sent);
  }

  @Test
  void menusSetTheClock(FxRobot robot) {
    for (String menu : List.of("rate", "skip")) {
      robot.interact(() ->
          robot
              .lookup("#" + menu)
              .queryAs(MenuButton.class)
              .getItems()
              .forEach(item -> item.fire()));
    }
    assertEquals(
        List.of(
            "rate 1",
            "rate 60",
            "rate 600",
            "rate 3600",
            "skip 1m",
            "skip 30m",
            "skip 31m",
            "skip 1h",
            "skip 24h"),
        window.sent);
  }

  @Test
  void spaceStillSendsARequestAfterAnotherButtonWasClicked(FxRobot robot) {
    robot.clickOn("#sleep").type(KeyCode.SPACE);
    assertEquals(List.of("sleep -a photos", "visit -a photos"), window.sent);
  }

  @Test
  void typedCommandIsSentAndItsAnswerShown(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.SLASH).type(KeyCode.SLASH).write("ps -a photos").type(KeyCode.ENTER);
    assertEquals(List.of("ps -a photos"), window.sent);
    robot.interact(() -> window.tale.answer("ps -a photos", "=== web", "web.1: up"));
    Opened.until(() -> robot.lookup("#answer").queryAs(TextArea.class).isVisible());
    Opened.until(() ->
        robot.lookup("#answer").queryAs(TextArea.class).getText().equals("=== web\nweb.1: up"));
  }

  @Test
  void lettersInTheCommandLineAreNoKeys(FxRobot robot) {
    robot.clickOn("#command").write("surx 1");
    assertEquals(List.of(), window.sent);
    assertEquals("surx 1", robot.lookup("#command").queryAs(TextField.class).getText());
    robot.type(KeyCode.ESCAPE, KeyCode.SPACE);
    assertEquals(List.of("visit -a photos"), window.sent);
  }

  @Test
  void actionIsAcknowledgedAtOnceEvenWhenTheShowTrails(FxRobot robot) {
    robot.interact(() -> window.session.playhead().seek(Duration.ZERO));
    robot.interact(() -> window.session.playhead().play());
    robot.type(KeyCode.R);
    String toast = Opened.toast(robot);
    assertTrue(toast.startsWith("Restart sent; the show gets there in about "), toast);
  }

  @Test
  void refusalIsShownAsASentence(FxRobot robot) throws TimeoutException {
    String sentence = "There is no command \"fly\". Type help for the list.";
    robot.interact(() -> window.tale.refuse("fly", sentence));
    Opened.until(() -> Opened.toast(robot).equals(sentence));
    assertFalse(window.session.playhead().playing());
  }

  @Test
  void crashWithNothingUpSaysSoAndSendsNothing(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window.tale.crash());
    Opened.until(() -> window.session.present().seq() == window.tale.journal.lastSeq());
    robot.type(KeyCode.X);
    assertEquals(List.of(), window.sent);
    assertEquals("No dyno is up, so none can crash.", Opened.toast(robot));
  }

  @Test
  void hintGoesAwayWithTheFirstAction(FxRobot robot) {
    assertTrue(robot.lookup("#welcome").query().isVisible());
    robot.type(KeyCode.U);
    assertFalse(robot.lookup("#welcome").query().isVisible());
    assertEquals(Optional.empty(), window.session.selected());
  }
}
