package dev.dynoscope.view;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** What of a page is seen that is longer than the room it has. */
final class Scrolled {
  /** What is scrolled to keeps so far from the edge. */
  private static final double BELOW = 8;

  private final Region around;
  private final ScrollPane scroll;

  /** Of a page in {@code scroll}, which is laid out with what is {@code around} it. */
  Scrolled(Region around, ScrollPane scroll) {
    this.around = around;
    this.scroll = scroll;
  }

  private void lay() {
    around.applyCss();
    around.layout();
  }

  /** Goes to its end. */
  void toEnd() {
    to(1);
  }

  /** How far down it is, from 0 to 1. */
  double at() {
    return scroll.getVvalue();
  }

  /** Goes to where it was when {@link #at} was asked. */
  void to(double at) {
    lay();
    scroll.setVvalue(at);
  }

  /** Goes to where the top of {@code part} is at the top, as far as that goes. */
  void seek(Region part) {
    lay();
    double hidden =
        scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      scroll.setVvalue(Math.clamp(part.getBoundsInParent().getMinY() / hidden, 0, 1));
    }
  }

  /** Goes just so far that {@code part} is seen to its end. */
  void reveal(Region part) {
    lay();
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
    double least = (part.getBoundsInParent().getMaxY() + BELOW - seen) / Math.max(1, hidden);
    if (least > scroll.getVvalue()) {
      scroll.setVvalue(Math.min(least, 1));
    }
  }
}
