package dev.dynoscope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tests have a screen as large as a projector's, with no display in the machine. */
@ExtendWith(ApplicationExtension.class)
class ScreenTest {
  private Button button;

  @Start
  void show(Stage stage) {
    button = new Button("far");
    button.setOnAction(pressed -> button.setText("pressed"));
    StackPane root = new StackPane(button);
    StackPane.setAlignment(button, Pos.BOTTOM_RIGHT);
    stage.setScene(new Scene(root, 1600, 900));
    stage.show();
  }

  @Test
  void screenIsFullHd() {
    assertEquals(1920, Screen.getPrimary().getBounds().getWidth());
    assertEquals(1080, Screen.getPrimary().getBounds().getHeight());
  }

  @Test
  void clickReachesTheFarCorner(FxRobot robot) {
    robot.clickOn(button);
    assertEquals("pressed", button.getText());
  }
}
