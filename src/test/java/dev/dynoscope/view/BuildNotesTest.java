package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A build that goes on is said, and can be cancelled, whoever asked for it. */
@ExtendWith(ApplicationExtension.class)
class BuildNotesTest {
  private Opened window;

  @Start
  void open(Stage stage) {
    Tale tale =
        new Tale()
            .deployed()
            .also(new AppFact.BuildStarted(Tale.PHOTOS, "apps/old"))
            .also(new AppFact.BuildFailed(Tale.PHOTOS, "There is no Procfile."));
    window = new Opened(tale, stage, Opened.NOTES);
  }

  private void building(FxRobot robot) throws TimeoutException {
    window.tale.also(new AppFact.BuildStarted(Tale.PHOTOS, "apps/new"));
    Opened.until(() -> robot.lookup("#cancelBuild").tryQuery().isPresent());
  }

  @Test
  void buildThatGoesOnIsSaidAndCancelledOnce(FxRobot robot) throws TimeoutException {
    building(robot);
    assertEquals(
        "Building photos", robot.lookup(".toast.work .label").queryAs(Label.class).getText());
    Button cancel = robot.lookup("#cancelBuild").queryButton();
    robot.interact(cancel::fire);
    robot.interact(cancel::fire);
    assertEquals(List.of("builds:cancel -a photos"), window.sent);
    assertTrue(cancel.isDisabled());
  }

  @Test
  void noteGoesWithTheBuild(FxRobot robot) throws TimeoutException {
    building(robot);
    window.tale.also(new AppFact.BuildCancelled(Tale.PHOTOS));
    Opened.until(() -> robot.lookup("#cancelBuild").tryQuery().isEmpty());
  }

  @Test
  void buildThatEndedLongAgoIsNotShown(FxRobot robot) {
    robot.interact(() -> {});
    assertTrue(robot.lookup("#cancelBuild").tryQuery().isEmpty());
  }

  @Test
  void escAndEnterLeaveTheBuildAlone(FxRobot robot) throws TimeoutException {
    building(robot);
    robot.type(KeyCode.ESCAPE, KeyCode.ENTER);
    assertEquals(List.of(), window.sent);
    assertTrue(robot.lookup("#cancelBuild").tryQuery().isPresent());
  }
}
