package dev.dynoscope.view;

import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Lights on the stage what a step is about: a frame around it, and the rest dimmed. */
final class LessonLight {
  private static final double MARGIN = 8;
  private static final double ROUND = 24;

  /** How high, about, the strip is under a card. */
  private static final double SHELF = 10;

  private final Pane root = new Pane();
  private final StagePane stage;
  private final TextMeasure measure;
  private List<Rectangle> frames = List.of();

  /** A light over {@code stage}. */
  LessonLight(StagePane stage, TextMeasure measure) {
    this.stage = stage;
    this.measure = measure;
    root.setId("lessonSpot");
    root.setMouseTransparent(true);
    root.getStylesheets().add(Resources.address("learn.css"));
    root.setVisible(false);
  }

  /** Lights the things with these picture ids; none of them puts it out. */
  void update(List<String> ids) {
    List<Rectangle> now = new ArrayList<>();
    Optional<Picture> picture = stage.picture();
    for (String id : ids) {
      picture
          .flatMap(it -> it.bounds(id, measure))
          .map(it -> frame(it, below(id)))
          .ifPresent(now::add);
    }
    root.setVisible(!now.isEmpty());
    if (same(now)) {
      return;
    }
    frames = now;
    Shape shade = new Rectangle(stage.getWidth(), stage.getHeight());
    for (Rectangle frame : now) {
      shade = Shape.subtract(shade, frame);
      frame.getStyleClass().add("lesson-ring");
    }
    shade.getStyleClass().add("lesson-shade");
    root.getChildren().setAll(shade);
    root.getChildren().addAll(now);
  }

  private boolean same(List<Rectangle> now) {
    boolean same = now.size() == frames.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = now.get(i).getBoundsInParent().equals(bounds(frames.get(i)));
    }
    return same;
  }

  private static Bounds bounds(Rectangle frame) {
    return new Rectangle(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight())
        .getBoundsInParent();
  }

  /** A dyno lies on its machine: what bears the machine's name belongs to the card over it. */
  private static double below(String id) {
    return id.matches("dyno:[^/]+/[^/]+") ? SHELF : 0;
  }

  private Rectangle frame(Extent extent, double below) {
    double x = Math.max(2, extent.x() - MARGIN);
    double y = Math.max(2, extent.y() - MARGIN);
    double right = Math.min(stage.getWidth() - 2, extent.x() + extent.width() + MARGIN);
    double bottom = Math.min(stage.getHeight() - 2, extent.y() + extent.height() + below + MARGIN);
    Rectangle frame = new Rectangle(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
    frame.setArcWidth(ROUND);
    frame.setArcHeight(ROUND);
    return frame;
  }

  Pane node() {
    return root;
  }
}
