package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A recording says that it is one, and takes no commands. */
@ExtendWith(ApplicationExtension.class)
class RecordingTest {
  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(Tale.whole(), stage, Opened.notes(WindowNotes.Mode.RECORDING));
  }

  @Test
  void nothingIsSent(FxRobot robot) {
    assertEquals("Recording", robot.lookup("#mode").queryAs(Label.class).getText());
    assertTrue(robot.lookup("#send").query().isDisabled());
    robot.type(KeyCode.SPACE, KeyCode.R);
    assertEquals(List.of(), window.sent);
  }
}
