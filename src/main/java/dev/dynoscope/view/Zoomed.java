package dev.dynoscope.view;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Draws all that is inside larger or smaller, and lays it out in the room that is left. */
final class Zoomed extends Region {
  private final Scale scale = new Scale(1, 1);
  private Node content;

  Zoomed(Node content) {
    this.content = content;
    show(content);
  }

  /** Shows something else. */
  void show(Node next) {
    content.getTransforms().remove(scale);
    content = Objects.requireNonNull(next);
    content.getTransforms().add(scale);
    getChildren().setAll(content);
    requestLayout();
  }

  /** Sets the size: 1 for the usual one. */
  void zoom(double factor) {
    scale.setX(factor);
    scale.setY(factor);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }
}
