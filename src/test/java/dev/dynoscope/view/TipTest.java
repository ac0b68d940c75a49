package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A tooltip stays while the pointer is on it, and goes when it leaves. */
@ExtendWith(ApplicationExtension.class)
class TipTest {
  private final Tip tip = new Tip("What this does");
  private Stage stage;

  @Start
  void open(Stage window) {
    stage = window;
    window.setScene(new Scene(new Button("Do it"), 300, 200));
    window.show();
  }

  private static void pointer(Node node, EventType<MouseEvent> what) {
    Event.fireEvent(
        node,
        new MouseEvent(
            what,
            1,
            1,
            1,
            1,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  private void show(FxRobot robot) {
    robot.interact(() -> tip.show(stage, 50, 50));
  }

  @Test
  void staysWhileThePointerIsOnItAndGoesWithIt(FxRobot robot) {
    show(robot);
    Node root = tip.getScene().getRoot();
    robot.interact(() -> pointer(root, MouseEvent.MOUSE_ENTERED));
    robot.interact(tip::hide);
    assertTrue(tip.isShowing());
    robot.interact(() -> pointer(root, MouseEvent.MOUSE_EXITED));
    assertFalse(tip.isShowing());
  }

  @Test
  void goesWhenThePointerIsElsewhere(FxRobot robot) {
    show(robot);
    robot.interact(tip::hide);
    assertFalse(tip.isShowing());
  }

  @Test
  void escPutsItAwayFromUnderThePointer(FxRobot robot) {
    show(robot);
    Node root = tip.getScene().getRoot();
    robot.interact(() -> pointer(root, MouseEvent.MOUSE_ENTERED));
    robot.interact(tip::leave);
    assertFalse(tip.isShowing());
  }
}
