package dev.dynoscope.view;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Dims all but a round hole that follows the pointer; what is under it can be used as ever. */
final class Spotlight {
  private static final double OF_HEIGHT = 0.14;
  private static final double LEAST = 70;

  private final Pane root = new Pane();
  private final Path shade = new Path();
  private final Circle ring = new Circle();
  private final Region over;
  private double x;
  private double y;

  /** A light over {@code over}. */
  Spotlight(Region over) {
    this.over = over;
    root.setId("spotlight");
    root.setMouseTransparent(true);
    root.setVisible(false);
    root.setManaged(false);
    shade.getStyleClass().add("shade");
    shade.setFillRule(FillRule.EVEN_ODD);
    ring.getStyleClass().add("ring");
    root.getChildren().addAll(shade, ring);
    over.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
    over.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
    over.widthProperty().subscribe(width -> draw());
    over.heightProperty().subscribe(height -> draw());
  }

  private void follow(MouseEvent mouse) {
    x = over.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()).getX();
    y = over.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()).getY();
    if (root.isVisible()) {
      draw();
    }
  }

  /** Switches it on, in the middle where the pointer has not been seen yet, or off. */
  void toggle() {
    root.setVisible(!root.isVisible());
    if (x == 0 && y == 0) {
      x = over.getWidth() / 2;
      y = over.getHeight() / 2;
    }
    draw();
  }

  /** Switches it off; says whether it was on. */
  boolean hide() {
    boolean was = root.isVisible();
    root.setVisible(false);
    return was;
  }

  private void draw() {
    double r = Math.max(LEAST, over.getHeight() * OF_HEIGHT);
    ring.setCenterX(x);
    ring.setCenterY(y);
    ring.setRadius(r);
    shade
        .getElements()
        .setAll(
            new MoveTo(0, 0),
            new HLineTo(over.getWidth()),
            new VLineTo(over.getHeight()),
            new HLineTo(0),
            new ClosePath(),
            new MoveTo(x - r, y),
            new ArcTo(r, r, 0, x + r, y, false, true),
            new ArcTo(r, r, 0, x - r, y, false, true),
            new ClosePath());
  }

  Node node() {
    return root;
  }
}
