package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What has no button of its own can be caused without typing. */
@ExtendWith(ApplicationExtension.class)
class MoreCardTest {
  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(new Tale().deployed().visit(), stage, Opened.NOTES);
  }

  private static boolean open(FxRobot robot) {
    return robot.lookup("#more-card").query().isVisible();
  }

  private static Button choice(FxRobot robot, String words) {
    return robot.lookup(".choice").queryAllAs(Button.class).stream()
        .filter(button -> words.equals(button.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keyOpensAndClosesIt(FxRobot robot) {
    robot.type(KeyCode.M);
    assertTrue(open(robot));
    robot.type(KeyCode.M);
    assertFalse(open(robot));
    robot.type(KeyCode.M, KeyCode.ESCAPE);
    assertFalse(open(robot));
  }

  @Test
  void clickSendsWhatStandsBelowTheWords(FxRobot robot) {
    robot.clickOn("#more").clickOn(choice(robot, "Standard-2X, 1024 MB"));
    assertEquals(List.of("ps:type standard-2x -a photos"), window.sent);
    assertFalse(open(robot));
  }

  @Test
  void arrowsAndEnterChoose(FxRobot robot) {
    robot.type(KeyCode.M);
    assertTrue(choice(robot, "No web dynos").isFocused());
    robot.type(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
    assertEquals(List.of("ps:scale web=0 -a photos"), window.sent);
  }

  @Test
  void howThingsAreIsMarked(FxRobot robot) {
    robot.type(KeyCode.M);
    PseudoClass holds = PseudoClass.getPseudoClass("holds");
    assertTrue(choice(robot, "Free, 512 MB").getPseudoClassStates().contains(holds));
    assertFalse(choice(robot, "Standard-2X, 1024 MB").getPseudoClassStates().contains(holds));
  }

  @Test
  void whatNeedsWordsIsBegunInTheCommandLine(FxRobot robot) {
    robot.type(KeyCode.M).clickOn(choice(robot, "Add a domain…"));
    assertFalse(open(robot));
    robot.write("www.photos.example").type(KeyCode.ENTER);
    assertEquals(List.of("domains:add www.photos.example"), window.sent);
    assertEquals("", robot.lookup("#command").queryAs(TextField.class).getText());
  }

  @Test
  void whatThePlatformCannotDoIsNotOffered(FxRobot robot) {
    robot.type(KeyCode.M);
    assertTrue(
        robot.lookup(".choice").queryAllAs(Button.class).stream()
            .noneMatch(each -> each.getAccessibleText().startsWith("Maintenance")));
  }

  @Test
  void refusalWithAWayOutOffersItAsAButton(FxRobot robot) throws TimeoutException {
    robot.interact(() ->
        window.tale.refuse("ps:scale web=2", "Too many.", Optional.of("ps:scale web=2:hobby")));
    Opened.until(() -> robot.lookup(".way").tryQuery().filter(Node::isVisible).isPresent());
    robot.type(KeyCode.ENTER);
    assertEquals(List.of("ps:scale web=2:hobby"), window.sent);
    assertTrue(robot.lookup(".way").tryQuery().isEmpty());
  }

  @Test
  void storageIsOfferedAndThenItsEnd(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.M).clickOn(choice(robot, "Attach: uploads outlive the dynos"));
    robot.interact(() -> window.tale.also(Facts.bucket()));
    robot.type(KeyCode.M).clickOn(choice(robot, "Destroy it, with all that is stored"));
    assertEquals(
        List.of(
            "addons:create storage -a photos", "addons:destroy storage --confirm photos -a photos"),
        window.sent);
  }
}
