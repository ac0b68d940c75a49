package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A talk, given with a clicker. */
@ExtendWith(ApplicationExtension.class)
class PresentingTest {
  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(Tale.whole(), stage, Opened.NOTES);
  }

  private static boolean visible(FxRobot robot, String id) {
    return robot.lookup(id).query().isVisible();
  }

  private void begin(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.F5);
    Opened.until(() -> window.stage.isFullScreen());
  }

  private void leave(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.ESCAPE);
    Opened.until(() -> !window.stage.isFullScreen());
  }

  @Test
  void clickerBeginsStepsBlacksOutAndLeaves(FxRobot robot) throws TimeoutException {
    begin(robot);
    assertFalse(visible(robot, "#top"));
    robot.type(KeyCode.F5);
    assertTrue(window.stage.isFullScreen());
    var before = window.session.playhead().position();
    robot.type(KeyCode.PAGE_UP);
    assertTrue(window.session.playhead().position().compareTo(before) < 0);
    robot.write(".");
    assertTrue(visible(robot, "#blackout"));
    robot.type(KeyCode.B);
    assertFalse(visible(robot, "#blackout"));
    robot.type(KeyCode.B, KeyCode.ESCAPE);
    assertFalse(visible(robot, "#blackout"));
    assertTrue(window.stage.isFullScreen());
    leave(robot);
  }

  @Test
  void keysOfTheClickerAreForSomethingElseOutsideOfATalk(FxRobot robot) {
    robot.type(KeyCode.B);
    assertFalse(visible(robot, "#blackout"));
    assertEquals("browser", window.session.selected().orElse(""));
  }

  @Test
  void whatIsSaidAtTheBeginningIsNotForTheAudience(FxRobot robot) throws TimeoutException {
    assertTrue(visible(robot, "#welcome"));
    begin(robot);
    leave(robot);
    assertFalse(visible(robot, "#welcome"));
  }

  @Test
  void captionIsLargeEnoughForTheBackRow() {
    assertEquals(44, PresenterType.caption(1080));
    assertEquals(30, PresenterType.caption(720));
  }

  @Test
  void spotlightFollowsThePointerAndEscPutsItOut(FxRobot robot) {
    Opened.shift(robot, KeyCode.L);
    assertTrue(visible(robot, "#spotlight"));
    robot.moveTo("#stage");
    robot.type(KeyCode.ESCAPE);
    assertFalse(visible(robot, "#spotlight"));
  }

  @Test
  void notesOpenInAWindowOfTheirOwnAndFollow(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window.session.playhead().seek(window.session.story().end().dividedBy(2)));
    Opened.shift(robot, KeyCode.N);
    Opened.until(() -> !cue("#cueNow").isEmpty() && !cue("#cueNext").isEmpty());
    String caption = robot.lookup("#caption").query().getAccessibleText();
    Opened.until(() -> cue("#cueNow").equals(caption));
    assertEquals(0, ((TextArea) notes().getRoot().lookup("#speakerNotes")).getText().length());
    Opened.shift(robot, KeyCode.N);
    assertEquals(1, Window.getWindows().stream().filter(Stage.class::isInstance).count());
  }

  private static Scene notes() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(scene -> scene != null && scene.getRoot().lookup("#cueNow") != null)
        .findFirst()
        .orElseThrow();
  }

  private static String cue(String id) {
    return ((Label) notes().getRoot().lookup(id)).getText();
  }

  @Test
  void escLeadsFromTheNotesBackToTheShow(FxRobot robot) throws TimeoutException {
    Opened.shift(robot, KeyCode.N);
    Opened.until(() -> notes().getWindow().isFocused());
    robot.interact(() -> notes().lookup("#speakerNotes").requestFocus());
    robot.type(KeyCode.SPACE);
    assertEquals(List.of(), window.sent);
    robot.type(KeyCode.ESCAPE, KeyCode.SPACE);
    assertEquals(List.of("visit -a photos"), window.sent);
    Opened.shift(robot, KeyCode.N);
  }

  @Test
  void whereThereIsOneScreenNothingIsFrozen(FxRobot robot) throws TimeoutException {
    begin(robot);
    Opened.shift(robot, KeyCode.F);
    assertTrue(Opened.toast(robot).startsWith("There is one screen only"));
    leave(robot);
  }

  @Test
  void audienceSeesAStillWhileTheWindowIsOnTheOtherScreen(FxRobot robot) {
    Rectangle2D left = new Rectangle2D(0, 0, 960, 1080);
    Rectangle2D right = new Rectangle2D(960, 0, 960, 1080);
    Screens two = new Screens(() -> List.of(left, right));
    robot.interact(() -> {
      window.stage.setX(10);
      window.stage.setWidth(900);
    });
    assertEquals(left, two.of(window.stage));
    Frozen frozen = new Frozen();
    robot.interact(() -> frozen.freeze(window.stage, left, two.besides(left).orElseThrow()));
    assertTrue(frozen.isOn());
    assertEquals(960, window.stage.getX());
    robot.interact(() -> frozen.thaw(window.stage, left));
    assertFalse(frozen.isOn());
    assertEquals(1, Window.getWindows().stream().filter(Stage.class::isInstance).count());
    robot.interact(() -> window.stage.setFullScreen(false));
  }
}
