package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.font.Typefaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is selected on the stage is told in the inspector. */
@ExtendWith(ApplicationExtension.class)
class InspectorTest {
  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(new Tale().deployed().visit().upload(), stage, Opened.NOTES);
  }

  private static Set<String> words(FxRobot robot) {
    return robot.lookup(".inspector .label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .collect(Collectors.toSet());
  }

  @Test
  void selectedDynoShowsItsFiles(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.DIGIT1);
    Opened.until(() -> Opened.title(robot).equals("web.1"));
    Opened.until(() -> words(robot).contains("assets/profilepictures/ada.png"));
    Set<String> words = words(robot);
    assertTrue(words.contains("48 kB"), words::toString);
    assertTrue(words.contains("public/index.html"), words::toString);
    assertTrue(words.contains("Lost at the next restart"), words::toString);
    robot.clickOn("#tabLife");
    Opened.until(() -> words(robot).contains("pid 4201"));
    robot.clickOn("#tabLogs");
    Opened.until(() -> words(robot).contains("Listening on port 41234"));
  }

  @Test
  void whatWasLostIsToldAfterARestart(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.DIGIT1);
    robot.interact(() -> window.tale.restart());
    robot.type(KeyCode.END);
    Opened.until(() ->
        words(robot).contains("LOST AT THE LAST RESTART") && words(robot).contains("nothing yet"));
  }

  @Test
  void keysSelectWhatStandsOnTheStage(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.DIGIT0);
    Opened.until(() -> Opened.title(robot).equals("Router"));
    robot.type(KeyCode.B);
    Opened.until(() -> Opened.title(robot).equals("Browser"));
    robot.type(KeyCode.N);
    Opened.until(() -> Opened.title(robot).equals("DNS"));
    robot.type(KeyCode.Q);
    Opened.until(() -> Opened.title(robot).equals("POST /upload"));
    robot.type(KeyCode.ESCAPE);
    Opened.until(() -> Opened.title(robot).equals("Overview"));
    assertEquals(Optional.empty(), window.session.selected());
  }

  @Test
  void clickOnTheStageSelectsTheDyno(FxRobot robot) throws TimeoutException {
    StagePane pane = Opened.stagePane(robot);
    Opened.until(() -> pane.picture().isPresent());
    Extent dyno =
        pane.picture()
            .flatMap(p -> p.bounds("dyno:photos/web.1", Typefaces.load().measure()))
            .orElseThrow();
    Point2D point = pane.localToScreen(dyno.x() + 20, dyno.y() + 12);
    robot.clickOn(point);
    assertEquals(Optional.of("dyno:photos/web.1"), window.session.selected());
    robot.clickOn(pane.localToScreen(4, 4));
    assertEquals(Optional.empty(), window.session.selected());
  }

  @Test
  void commandsToTryAreCopiedWhole(FxRobot robot) throws TimeoutException {
    robot.clickOn("#copycurl");
    Opened.until(() ->
        Clipboard.getSystemClipboard()
            .getString()
            .equals("curl -H 'Host: photos.herokuapp.test' http://127.0.0.1:38080/"));
    robot.clickOn("#copydig");
    Opened.until(() ->
        Clipboard.getSystemClipboard()
            .getString()
            .equals("dig @127.0.0.1 -p 38053 photos.herokuapp.test"));
  }

  @Test
  void keySelectsTheAppAndItsTabsTellMore(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.A);
    Opened.until(() -> Opened.title(robot).equals("photos"));
    Opened.until(() -> words(robot).contains("v1  Deploy"));
    robot.clickOn("#tabDynos");
    Opened.until(() -> words(robot).contains("1 × Free"));
    robot.type(KeyCode.DIGIT1);
    Opened.until(() -> words(robot).contains("FROM THE SLUG (V1)"));
  }

  @Test
  void addressBarSendsTheBrowserThere(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.B);
    Opened.until(() -> Opened.title(robot).equals("Browser"));
    robot.doubleClickOn("#address").press(KeyCode.CONTROL).type(KeyCode.A);
    robot.release(KeyCode.CONTROL).write("/env").type(KeyCode.ENTER);
    assertEquals(List.of("visit /env -a photos"), window.sent);
  }

  @Test
  void pressedRequestIsSelectedAndKeepsWhatWasLookedFor(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.DIGIT0);
    Opened.until(() -> Opened.title(robot).equals("Router"));
    robot.clickOn("#tabRequests");
    Opened.until(() -> robot.lookup("#requests-words").tryQuery().isPresent());
    robot.clickOn("#requests-words").write("upload");
    Opened.until(() -> robot.lookup(".inspector .link").queryAll().size() == 1);
    robot.clickOn(".inspector .link");
    Opened.until(() -> Opened.title(robot).equals("POST /upload"));
  }

  @Test
  void logIsSearchedWithTheKeyboardAndEscapeEndsIt(FxRobot robot) throws TimeoutException {
    robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    Opened.until(() -> robot.lookup("#logSearch").query().isFocused());
    robot.write("GET / 200");
    Opened.until(() -> words(robot, "#logCount").equals("2 of 2"));
    robot.type(KeyCode.ENTER);
    Opened.until(() -> words(robot, "#logCount").equals("1 of 2"));
    robot.clickOn("#logErrors");
    Opened.until(() -> words(robot, "#logCount").equals("no hit"));
    robot.type(KeyCode.ESCAPE);
    Opened.until(() -> !robot.lookup("#logSearch").query().getParent().isVisible());
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  @Test
  void controlThatIsMadeAnewKeepsTheFocus(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.DIGIT0);
    robot.clickOn("#tabRequests");
    Opened.until(() -> robot.lookup("#requests-status-5").tryQuery().isPresent());
    robot.clickOn("#requests-status-5");
    Opened.until(() -> robot.lookup("#requests-status-5").query().isFocused());
    assertEquals("requests-status-5", window.stage.getScene().getFocusOwner().getId());
  }

  @Test
  void inspectorCanBeHidden(FxRobot robot) {
    robot.type(KeyCode.I);
    assertFalse(robot.lookup("#inspector").query().isVisible());
    robot.clickOn("#inspectorToggle");
    assertTrue(robot.lookup("#inspector").query().isVisible());
  }
}
