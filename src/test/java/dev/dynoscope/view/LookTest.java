package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Looks, the presenter's view, the list of keys, and what a screen reader is told. */
@ExtendWith(ApplicationExtension.class)
class LookTest {
  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(new Tale().deployed().visit(), stage, Opened.NOTES);
  }

  private static Optional<Palette> palette(FxRobot robot) {
    return Opened.stagePane(robot).picture().map(Picture::palette);
  }

  @Test
  void themeGoesRound(FxRobot robot) throws TimeoutException {
    Opened.until(() -> palette(robot).equals(Optional.of(Palette.DARK)));
    robot.clickOn("#theme");
    Opened.until(() -> palette(robot).equals(Optional.of(Palette.LIGHT)));
    assertEquals(Look.LIGHT.userAgentStylesheet(), Application.getUserAgentStylesheet());
    assertEquals(Look.LIGHT.colourSheet(), window.stage.getScene().getStylesheets().getFirst());
    robot.type(KeyCode.T);
    Opened.until(() -> palette(robot).equals(Optional.of(Palette.PROJECTOR)));
    robot.type(KeyCode.T);
    Opened.until(() -> palette(robot).equals(Optional.of(Palette.DARK)));
  }

  @Test
  void presenterLeavesTheStageAndComesBack(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.F5);
    Opened.until(() -> window.stage.isFullScreen());
    assertFalse(robot.lookup("#inspector").query().isVisible());
    assertFalse(robot.lookup("#command").query().getParent().isVisible());
    assertTrue(robot.lookup("#timeline").query().isVisible());
    robot.type(KeyCode.ESCAPE);
    Opened.until(() -> !window.stage.isFullScreen());
    assertTrue(robot.lookup("#inspector").query().isVisible());
  }

  @Test
  void keysAreListed(FxRobot robot) {
    Opened.shift(robot, KeyCode.SLASH);
    assertTrue(robot.lookup("#keys").query().isVisible());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#keys").query().isVisible());
  }

  @Test
  void stageIsToldInWords(FxRobot robot) throws TimeoutException {
    Canvas stage = robot.lookup("#stage").queryAs(Canvas.class);
    Opened.until(
        () -> stage.getAccessibleText() != null && stage.getAccessibleText().contains("web.1"));
    assertFalse(robot.lookup("#caption").query().getAccessibleText().isBlank());
  }

  @Test
  void everyControlFitsInTheSmallestWindow(FxRobot robot) {
    robot.interact(() -> {
      window.stage.setWidth(1100);
      window.stage.setHeight(680);
    });
    robot.interact(() -> window.stage.getScene().getRoot().layout());
    for (String id : new String[] {"send", "scaleUp", "rate", "skip", "theme", "inspectorToggle"}) {
      var bounds = robot.lookup("#" + id).query();
      double right = bounds.localToScene(bounds.getBoundsInLocal()).getMaxX();
      assertTrue(right <= 1100, id + " ends at " + right);
    }
  }
}
