package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.session.Playhead;
import dev.dynoscope.story.Beat;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Buttons, keys and the timeline move the playhead as they say. */
@ExtendWith(ApplicationExtension.class)
class TransportTest {
  private static final int BEAT = 20;

  private Opened window;

  @Start
  void open(Stage stage) {
    window = new Opened(Tale.whole(), stage, Opened.NOTES);
  }

  private Playhead head() {
    return window.session.playhead();
  }

  private Beat beat(int index) {
    return window.session.story().beats().get(index);
  }

  private void seek(FxRobot robot, Duration time) {
    robot.interact(() -> head().seek(time));
  }

  @Test
  void toStartAndToEdge(FxRobot robot) {
    robot.clickOn("#toStart");
    assertEquals(Duration.ZERO, head().position());
    robot.clickOn("#toEdge");
    assertTrue(head().atEdge());
    robot.type(KeyCode.HOME);
    assertEquals(Duration.ZERO, head().position());
    assertFalse(head().playing());
    robot.type(KeyCode.END);
    assertTrue(head().atEdge());
    assertTrue(head().playing());
  }

  @Test
  void stepBackGoesToTheEndOfTheBeatBefore(FxRobot robot) {
    seek(robot, beat(BEAT).end());
    robot.clickOn("#stepBack");
    assertEquals(beat(BEAT - 1).end(), head().position());
    robot.type(KeyCode.LEFT);
    assertEquals(beat(BEAT - 2).end(), head().position());
    robot.type(KeyCode.PAGE_UP);
    assertEquals(beat(BEAT - 3).end(), head().position());
  }

  @Test
  void stepForwardPlaysOneBeatAndStops(FxRobot robot) throws TimeoutException {
    seek(robot, beat(BEAT).end());
    head().speed(Playhead.FASTEST);
    for (int i = 1; i <= 3; i++) {
      Duration end = beat(BEAT + i).end();
      switch (i) {
        case 1 -> robot.clickOn("#stepForward");
        case 2 -> robot.type(KeyCode.RIGHT);
        default -> robot.type(KeyCode.PAGE_DOWN);
      }
      Opened.until(() -> !head().playing() && head().position().equals(end));
    }
  }

  @Test
  void playAndPause(FxRobot robot) {
    seek(robot, Duration.ZERO);
    robot.clickOn("#play");
    assertTrue(head().playing());
    robot.type(KeyCode.P);
    assertFalse(head().playing());
    robot.type(KeyCode.K);
    assertTrue(head().playing());
  }

  @Test
  void speedGoesByKeysThroughItsSteps(FxRobot robot) {
    robot.type(KeyCode.MINUS);
    assertEquals(0.5, head().speed(), 1e-6);
    robot.type(KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.EQUALS);
    assertEquals(10, head().speed(), 1e-6);
    robot.type(KeyCode.EQUALS);
    assertEquals(10, head().speed(), 1e-6);
    for (double speed : new double[] {4, 2, 1, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01, 0.01}) {
      robot.type(KeyCode.MINUS);
      assertEquals(speed, head().speed(), 1e-6);
    }
  }

  @Test
  void clickOnTheTimelineScrubs(FxRobot robot) {
    TimelineStrip strip = robot.lookup("#timeline").queryAs(TimelineStrip.class);
    Bounds bounds = strip.localToScreen(strip.getBoundsInLocal());
    TimeScale scale = strip.scale();
    double x = scale.x(beat(BEAT).start()) + 9;
    robot.clickOn(bounds.getMinX() + x, bounds.getCenterY());
    Duration onePixel = scale.time(11).minus(scale.time(10));
    Duration off = scale.time(x).minus(head().position()).abs();
    assertTrue(off.compareTo(onePixel) <= 0, () -> "off by " + off);
    assertFalse(head().playing());
  }

  @Test
  void saysHowFarTheShowIsBehind(FxRobot robot) throws TimeoutException {
    Label behind = robot.lookup("#behind").queryAs(Label.class);
    Opened.until(() -> behind.getText().equals("at the live edge"));
    seek(robot, window.session.story().end().minus(Duration.ofMillis(7_400)));
    Opened.until(() -> behind.getText().equals("7 s behind"));
  }

  @Test
  void logFollowsTheShownMoment(FxRobot robot) throws TimeoutException {
    ListView<?> log = robot.lookup("#log").queryAs(ListView.class);
    Opened.until(() -> log.getItems().size() == 22);
    seek(robot, Duration.ZERO);
    Opened.until(() -> log.getItems().isEmpty());
  }

  @Test
  void timelineTellsWhereItIsAsANumberAndInWords(FxRobot robot) {
    Node strip = robot.lookup("#timeline").query();
    Beat there = beat(BEAT);
    seek(robot, there.start());
    assertEquals(
        (double) there.start().toMillis(),
        strip.queryAccessibleAttribute(AccessibleAttribute.VALUE));
    assertEquals(0.0, strip.queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE));
    assertEquals(
        (double) window.session.story().end().toMillis(),
        strip.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
    seek(robot, window.session.story().end());
    assertEquals(
        "15:02:10, woke in 1.2 s, 15 of 15",
        strip.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING));
  }
}
