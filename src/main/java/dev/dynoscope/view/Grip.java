package dev.dynoscope.view;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** An edge between two parts of the window, to be dragged, or moved with the arrow keys. */
final class Grip {
  private static final double THICK = 8;
  private static final double STEP = 16;

  private final Region edge = new Region();
  private final Orientation along;
  private final DoubleConsumer move;
  private double from;

  /**
   * An edge.
   *
   * @param along the way it runs
   * @param words what it changes
   * @param move gets by how many pixels it is to go to the right, or down
   */
  Grip(Orientation along, String words, DoubleConsumer move) {
    this.along = along;
    this.move = move;
    boolean upright = along == Orientation.VERTICAL;
    edge.getStyleClass().addAll("grip", upright ? "upright" : "level", KeyRouter.OWN_KEYS);
    edge.setCursor(upright ? Cursor.H_RESIZE : Cursor.V_RESIZE);
    edge.setFocusTraversable(true);
    edge.setAccessibleRole(AccessibleRole.THUMB);
    edge.setAccessibleText(words);
    if (upright) {
      edge.setMinWidth(THICK);
      edge.setMaxWidth(THICK);
    } else {
      edge.setMinHeight(THICK);
      edge.setMaxHeight(THICK);
    }
    edge.setOnMousePressed(pressed -> {
      from = at(pressed);
      edge.requestFocus();
    });
    edge.setOnMouseDragged(this::dragged);
    edge.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    edge.managedProperty().bind(edge.visibleProperty());
  }

  private double at(MouseEvent mouse) {
    return along == Orientation.VERTICAL ? mouse.getX() : mouse.getY();
  }

  /** The edge goes along, so how far the mouse is from where it took hold is what is missing. */
  private void dragged(MouseEvent mouse) {
    move.accept(at(mouse) - from);
  }

  private void pressed(KeyEvent key) {
    boolean upright = along == Orientation.VERTICAL;
    KeyCode back = upright ? KeyCode.LEFT : KeyCode.UP;
    KeyCode on = upright ? KeyCode.RIGHT : KeyCode.DOWN;
    if (key.getCode() == back || key.getCode() == on) {
      move.accept(key.getCode() == back ? -STEP : STEP);
      key.consume();
    }
  }

  Node node() {
    return edge;
  }
}
