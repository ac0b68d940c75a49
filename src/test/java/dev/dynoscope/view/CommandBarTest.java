package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The command line offers what can be typed, and is worked by keys or by mouse. */
@ExtendWith(ApplicationExtension.class)
class CommandBarTest {
  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(new Tale().deployed().visit(), stage, Opened.NOTES);
  }

  private static String typed(FxRobot robot) {
    return robot.lookup("#command").queryAs(TextField.class).getText();
  }

  private static boolean offered(FxRobot robot) {
    return robot.lookup("#suggestions").query().isVisible();
  }

  private static List<String> rows(FxRobot robot) {
    return robot.lookup("#suggestions .suggested").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  @Test
  void keyShowsAllCommandsAndEscapeTakesThemAway(FxRobot robot) {
    assertFalse(offered(robot));
    robot.type(KeyCode.SLASH);
    assertTrue(offered(robot));
    assertEquals(Opened.NOTES.commands().size(), rows(robot).size());
    robot.type(KeyCode.ESCAPE);
    assertFalse(offered(robot));
    assertTrue(robot.lookup("#stage").query().isFocused());
  }

  @Test
  void escapeLeavesTheSelectionAlone(FxRobot robot) {
    robot.interact(() -> window.session.select(Optional.of(Selection.ROUTER)));
    robot.type(KeyCode.SLASH, KeyCode.ESCAPE);
    assertEquals(Optional.of(Selection.ROUTER), window.session.selected());
  }

  @Test
  void beginningOfACommandIsRunByEnter(FxRobot robot) {
    robot.type(KeyCode.SLASH).write("pau").type(KeyCode.ENTER);
    assertEquals(List.of("pause"), window.sent);
    assertFalse(offered(robot));
  }

  @Test
  void slashThatIsTypedOnceMoreInTheLineIsNoPartOfTheCommand(FxRobot robot) {
    robot.type(KeyCode.SLASH).write("/pau").type(KeyCode.ENTER);
    assertEquals(List.of("pause"), window.sent);
  }

  @Test
  void tabCompletesAndEnterSends(FxRobot robot) {
    robot.type(KeyCode.SLASH).write("cra").type(KeyCode.TAB);
    assertEquals("crash ", typed(robot));
    robot.type(KeyCode.TAB);
    assertEquals("crash web.1 ", typed(robot));
    robot.type(KeyCode.TAB);
    assertEquals("crash web.1 -a photos ", typed(robot));
    assertEquals(List.of(), window.sent);
    robot.type(KeyCode.ENTER);
    assertEquals(List.of("crash web.1 -a photos"), window.sent);
  }

  @Test
  void commandThatNeedsMoreIsNotSentYet(FxRobot robot) {
    robot.type(KeyCode.SLASH).write("ski").type(KeyCode.ENTER);
    assertEquals("skip ", typed(robot));
    String usage = robot.lookup("#usage").queryAs(Label.class).getText();
    assertEquals("skip 31m   sets the platform clock forward", usage);
    robot.type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.ENTER);
    assertEquals(List.of("skip 31m"), window.sent);
  }

  @Test
  void downGoesThroughTheListAndUpOnAnEmptyLineThroughWhatWasTyped(FxRobot robot) {
    robot.type(KeyCode.SLASH, KeyCode.DOWN, KeyCode.ENTER);
    assertEquals(List.of("apps"), window.sent);
    robot.write("help").type(KeyCode.ENTER);
    robot.type(KeyCode.UP);
    assertEquals("help", typed(robot));
    robot.type(KeyCode.UP);
    assertEquals("apps", typed(robot));
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    assertEquals("", typed(robot));
    assertEquals(List.of("apps", "help"), window.sent);
  }

  @Test
  void clickChooses(FxRobot robot) {
    robot.type(KeyCode.SLASH).write("dom");
    assertEquals(List.of("domains:add HOST [-a APP]", "domains:remove HOST [-a APP]"), rows(robot));
    Node second = robot.lookup(".suggestion").nth(1).query();
    robot.clickOn(second);
    assertEquals("domains:remove ", typed(robot));
    assertTrue(robot.lookup("#command").query().isFocused());
    robot.write("x");
    assertEquals("domains:remove x", typed(robot));
  }

  @Test
  void lineComesBackWhilePresenting(FxRobot robot) {
    robot.type(KeyCode.F5, KeyCode.SLASH);
    assertTrue(robot.lookup("#command").query().isFocused());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup(".command-bar").query().isVisible());
    robot.type(KeyCode.F5);
  }
}
