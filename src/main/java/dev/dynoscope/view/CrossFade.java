package dev.dynoscope.view;

import javafx.animation.FadeTransition;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/** Lets what was on the stage fade into what is there now, for those who want no motion. */
final class CrossFade {
  private static final Duration TIME = Duration.millis(260);

  private final ImageView before = new ImageView();
  private final FadeTransition fading = new FadeTransition(TIME, before);

  CrossFade() {
    before.setMouseTransparent(true);
    before.setVisible(false);
    before.setManaged(false);
    fading.setFromValue(1);
    fading.setToValue(0);
    fading.setOnFinished(_ -> {
      before.setVisible(false);
      before.setImage(null);
    });
  }

  /** Holds on to what is on the canvas, before it is painted anew, and lets it fade. */
  void from(SharpCanvas canvas) {
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    clear.setTransform(new Scale(canvas.zoom(), canvas.zoom()));
    before.setFitWidth(canvas.getWidth() / canvas.zoom());
    before.setFitHeight(canvas.getHeight() / canvas.zoom());
    before.setImage(canvas.snapshot(clear, null));
    before.setVisible(true);
    before.setOpacity(1);
    fading.playFromStart();
  }

  /** Whether something is fading at the moment. */
  boolean going() {
    return before.isVisible();
  }

  ImageView node() {
    return before;
  }
}
