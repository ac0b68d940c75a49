package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What was said goes from the stage, and is found again, with what it offers. */
@ExtendWith(ApplicationExtension.class)
class MessagesTest {
  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(new Tale().deployed().visit(), stage, Opened.NOTES);
  }

  private static void openList(FxRobot robot) {
    Opened.shift(robot, KeyCode.M);
  }

  private static List<String> lines(FxRobot robot) {
    return robot.lookup(".message").queryAll().stream()
        .map(Node::getAccessibleText)
        .map(text -> text.substring(text.indexOf(". ") + 2))
        .toList();
  }

  private static List<String> ways(FxRobot robot) {
    return robot.lookup(".message .button").queryAllAs(Button.class).stream()
        .map(Button::getText)
        .toList();
  }

  private static int toasts(FxRobot robot) {
    return robot.lookup(".toast").queryAll().size();
  }

  private void refused(FxRobot robot, String command) throws TimeoutException {
    int before = toasts(robot);
    window.tale.refuse(command, "There is no app of that name.", Optional.of("apps"));
    Opened.until(() -> toasts(robot) > before || before == 3);
  }

  @Test
  void closedMessageKeepsItsWayInTheList(FxRobot robot) throws TimeoutException {
    refused(robot, "info -a x");
    robot.type(KeyCode.ESCAPE);
    assertEquals(0, toasts(robot));
    openList(robot);
    assertEquals(List.of("There is no app of that name."), lines(robot));
    robot.clickOn(".message .button");
    assertEquals(List.of("apps"), window.sent);
    assertFalse(robot.lookup("#messages-card").query().isVisible());
    openList(robot);
    assertEquals(List.of(), ways(robot));
  }

  @Test
  void onlyThreeLieOverTheStageAndAllAreInTheList(FxRobot robot) throws TimeoutException {
    for (String app : List.of("a", "b", "c", "d")) {
      refused(robot, "info -a " + app);
    }
    Opened.until(() -> robot.lookup("#messages").queryButton().getText().equals("4"));
    assertEquals(3, toasts(robot));
    openList(robot);
    assertEquals(4, lines(robot).size());
    assertEquals(List.of("apps", "apps", "apps", "apps"), ways(robot));
  }

  @Test
  void refusalLeavesTheStageWithTheNextCommandAndStaysInTheList(FxRobot robot)
      throws TimeoutException {
    refused(robot, "info -a x");
    robot.type(KeyCode.R);
    Opened.until(() -> robot.lookup(".toast.refused").queryAll().isEmpty());
    openList(robot);
    assertTrue(lines(robot).contains("There is no app of that name."));
    assertTrue(ways(robot).contains("apps"));
  }

  @Test
  void undoIsOfferedAsLongAsItIsTheLatestCommandThatIsMeant(FxRobot robot) throws TimeoutException {
    Opened.shift(robot, KeyCode.UP);
    robot.type(KeyCode.C);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertEquals("ps:scale web=2 -a photos", window.sent.getFirst());
    assertEquals("resume", window.sent.getLast());
    openList(robot);
    assertEquals(List.of("Undo"), ways(robot));
    robot.clickOn(".message .button");
    assertEquals("ps:scale web=1 -a photos", window.sent.getLast());
  }

  @Test
  void offerThatIsMootGoesFromTheStage(FxRobot robot) throws TimeoutException {
    Opened.shift(robot, KeyCode.UP);
    assertEquals(1, robot.lookup(".toast .lead").queryAll().size());
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    Opened.until(() -> robot.lookup(".toast .lead").queryAll().isEmpty());
    openList(robot);
    assertEquals(List.of(), ways(robot));
  }

  @Test
  void listIsReadWithTabAndEscLeavesIt(FxRobot robot) throws TimeoutException {
    refused(robot, "info -a x");
    openList(robot);
    assertTrue(robot.lookup(".message").query().isFocused());
    robot.type(KeyCode.TAB);
    assertTrue(robot.lookup(".message .button").query().isFocused());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#messages-card").query().isVisible());
  }

  @Test
  void withoutMessagesTheListSaysSo(FxRobot robot) {
    openList(robot);
    assertEquals(
        "Nothing was said so far.", robot.lookup(".message").queryAs(Label.class).getText());
  }

  @Test
  void messagesStandInTheTranscript(FxRobot robot) throws TimeoutException {
    refused(robot, "info -a x");
    robot.clickOn("#showTranscript");
    ListView<String> transcript = robot.lookup("#transcript").queryListView();
    assertTrue(transcript.getItems().contains("There is no app of that name."));
  }
}
