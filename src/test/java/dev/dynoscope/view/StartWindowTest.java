package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Whoever starts the program is told what the start is about. */
@ExtendWith(ApplicationExtension.class)
class StartWindowTest {
  private final List<String> closed = new ArrayList<>();
  private StartWindow window;

  @Start
  void open(Stage stage) {
    window =
        StartWindow.open(
            Settings.FIRST, Wordings.load(Language.ENGLISH), () -> closed.add("closed"));
  }

  @Stop
  void close() {
    window.giveWay();
  }

  private static List<String> steps(FxRobot robot) {
    return robot.lookup("#startSteps .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  @Test
  void theStepThatIsUnderWayIsMarkedAndThoseBeforeAreDone(FxRobot robot) {
    robot.interact(() -> {
      window.step("Looking around");
      window.step("Building the app photos");
      window.detail("       Compiling 3 files");
    });
    assertEquals(List.of("✓", "Looking around", "▸", "Building the app photos"), steps(robot));
    assertEquals("Compiling 3 files", robot.lookup("#startDetail").queryAs(Label.class).getText());
  }

  @Test
  void whatWentWrongStandsThereUntilItIsClosed(FxRobot robot) {
    robot.interact(() -> window.fail("There is no folder shop."));
    assertEquals(
        "There is no folder shop.", robot.lookup("#startFailed").queryAs(Label.class).getText());
    robot.clickOn("Close");
    assertFalse(window.isShowing());
    assertEquals(List.of("closed"), closed);
  }

  @Test
  void givingWayToTheWindowIsNoEnd(FxRobot robot) {
    assertTrue(window.isShowing());
    robot.interact(window::giveWay);
    assertFalse(window.isShowing());
    assertEquals(List.of(), closed);
  }
}
