package dev.dynoscope.view;

import javafx.scene.Node;

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
}
