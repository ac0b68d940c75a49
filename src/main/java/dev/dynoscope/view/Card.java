package dev.dynoscope.view;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Something that lies over the window until it is put away. */
interface Card {
  /** Puts it away; says whether it was there. */
  default boolean hide() {
    boolean was = node().isVisible();
    node().setVisible(false);
    return was;
  }

  /** What lies over the window. */
  Node node();

  /** Lays {@code front} over what is below {@code root}; a click beside it puts it away. */
  static void lay(StackPane root, Region front, Runnable putAway) {
    root.setVisible(false);
    root.setOnMouseClicked(click -> putAway.run());
    front.setOnMouseClicked(MouseEvent::consume);
    root.getChildren().add(front);
  }

  /** How wide the window is in which it lies, even before it is laid out; 0 while in none. */
  default double room() {
    Parent window = node().getParent();
    return window == null ? 0 : window.getLayoutBounds().getWidth();
  }
}
