package dev.dynoscope.view;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/**
 * A canvas with as many units of its own as the window draws it large: where everything is drawn
 * larger than usual it is not stretched, but holds more. Its parent lays it out in units of the
 * parent; mouse events on it tell its own units, {@link #zoom} for one of the parent's.
 */
final class SharpCanvas extends Canvas {
  private final Scale shrink = new Scale(1, 1);
  private double zoom = 1;

  SharpCanvas() {
    getTransforms().add(shrink);
  }

  /** Takes up {@code width} by {@code height} units of the parent. */
  void fit(double width, double height) {
    zoom = getParent() == null ? 1 : getParent().getLocalToSceneTransform().getMxx();
    zoom = zoom > 0 ? zoom : 1;
    shrink.setX(1 / zoom);
    shrink.setY(1 / zoom);
    setWidth(Math.ceil(width * zoom));
    setHeight(Math.ceil(height * zoom));
  }

  /** Own units for one of the parent's. */
  double zoom() {
    return zoom;
  }

  /** Something to draw with in units of the parent. */
  GraphicsContext brush() {
    GraphicsContext g = getGraphicsContext2D();
    g.setTransform(zoom, 0, 0, zoom, 0, 0);
    return g;
  }
}
