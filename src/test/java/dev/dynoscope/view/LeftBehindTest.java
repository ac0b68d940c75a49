package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is no longer watched takes no memory: each desktop paints on bitmaps of many megabytes. */
@ExtendWith(ApplicationExtension.class)
class LeftBehindTest {
  private Stage stage;

  @Start
  void open(Stage first) {
    // the robot remembers all that was done with the first, and so what it was done to
    stage = new Stage();
    stage.setWidth(1280);
    stage.setHeight(720);
    new MainWindow(
            new MainWindow.Branching(
                new ToldRuns(journal -> {}), Opened.NOTES, Opened.NOTES.ofRecording()),
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            Optional.of(ToldShelf.simulating()),
            Optional.empty(),
            Memory.NONE)
        .show(stage);
  }

  private String mode() {
    return stage.getScene().lookup("#mode") instanceof Label mode ? mode.getText() : "";
  }

  private WeakReference<Node> desktop() {
    return new WeakReference<>(stage.getScene().getRoot().getChildrenUnmodifiable().getFirst());
  }

  @Test
  void desktopsThatAreLeftAreForgotten(FxRobot robot) throws TimeoutException {
    List<WeakReference<Node>> left = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      robot.type(KeyCode.V, KeyCode.ENTER);
      Opened.until(() -> mode().startsWith("Simulated"));
      left.add(desktop());
      robot.type(KeyCode.L);
    }
    for (String language : List.of("deutsch", "english")) {
      left.add(desktop());
      robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
      robot.write(language).type(KeyCode.ENTER);
    }
    robot.type(KeyCode.V, KeyCode.ESCAPE);
    Opened.until(() -> {
      System.gc();
      return left.stream().allMatch(desktop -> desktop.refersTo(null));
    });
    assertEquals(5, left.size());
  }
}
