package dev.dynoscope.view;

import dev.dynoscope.export.PngWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Screenshots of all that lies over the stage: {@code -Dtest=ComfortShots -Dshots=FOLDER}. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "shots", matches = ".+")
class ComfortShots {
  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(Tale.whole(), stage, Opened.NOTES);
  }

  @Test
  void shoot(FxRobot robot) throws IOException, InterruptedException, ExecutionException {
    robot.moveTo(new Point2D(5, 5));
    for (Look look : Look.values()) {
      String name = look.palette().name();
      size(robot, 1280, 720);
      robot.type(KeyCode.H);
      write(name + "-start");
      robot.type(KeyCode.ESCAPE);
      control(robot, KeyCode.K);
      write(name + "-find");
      robot.write("dyno");
      write(name + "-find-dyno");
      robot.type(KeyCode.ESCAPE, KeyCode.F1);
      write(name + "-keys");
      robot.type(KeyCode.ESCAPE);
      Opened.shift(robot, KeyCode.UP);
      write(name + "-undo");
      control(robot, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS);
      write(name + "-zoom150");
      control(robot, KeyCode.PLUS, KeyCode.PLUS);
      write(name + "-zoom200");
      control(robot, KeyCode.DIGIT0);
      size(robot, 1920, 1080);
      robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.F11);
      robot.moveTo(new Point2D(1300, 400));
      write(name + "-present");
      Opened.shift(robot, KeyCode.L);
      write(name + "-spotlight");
      robot.type(KeyCode.ESCAPE, KeyCode.F11);
      Opened.shift(robot, KeyCode.N);
      WaitForAsyncUtils.waitForFxEvents();
      write(name + "-notes", notes());
      Opened.shift(robot, KeyCode.N);
      robot.type(KeyCode.T);
    }
    Assertions.assertTrue(window.sent.size() == 3);
  }

  private void size(FxRobot robot, int width, int height) {
    robot.interact(() -> {
      window.stage.setWidth(width);
      window.stage.setHeight(height);
    });
  }

  private static void control(FxRobot robot, KeyCode... keys) {
    robot.press(KeyCode.CONTROL).type(keys).release(KeyCode.CONTROL);
  }

  private static Scene notes() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(scene -> scene != null && scene.getRoot().lookup("#cueNow") != null)
        .findFirst()
        .orElseThrow();
  }

  private void write(String name) throws IOException, InterruptedException, ExecutionException {
    write(name, window.stage.getScene());
  }

  private static void write(String name, Scene scene)
      throws IOException, InterruptedException, ExecutionException {
    for (int i = 0; i < 12; i++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
    WritableImage image = WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get();
    Files.write(
        Path.of(System.getProperty("shots"), name + ".png"), PngWriter.encode(Pixels.of(image)));
  }
}
