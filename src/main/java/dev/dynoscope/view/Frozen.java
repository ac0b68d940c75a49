package dev.dynoscope.view;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * A still of the window on the screen that the audience sees, while the window itself goes over to
 * the speaker's.
 */
final class Frozen {
  private Optional<Stage> still = Optional.empty();

  /** Shows the audience what {@code window} shows now, and moves the window away. */
  void freeze(Stage window, Rectangle2D audience, Rectangle2D speaker) {
    ImageView picture = new ImageView(window.getScene().snapshot(null));
    picture.setFitWidth(audience.getWidth());
    picture.setFitHeight(audience.getHeight());
    picture.setPreserveRatio(true);
    picture.setId("frozen");
    StackPane root = new StackPane(picture);
    root.setStyle("-fx-background-color: black;");
    Stage shown = new Stage(StageStyle.UNDECORATED);
    Scene scene = new Scene(root, audience.getWidth(), audience.getHeight());
    scene.setFill(Color.BLACK);
    shown.setScene(scene);
    shown.setX(audience.getMinX());
    shown.setY(audience.getMinY());
    shown.setAlwaysOnTop(true);
    shown.show();
    still = Optional.of(shown);
    window.setFullScreen(false);
    window.setX(speaker.getMinX());
    window.setY(speaker.getMinY());
    window.toFront();
    window.requestFocus();
  }

  boolean isOn() {
    return still.isPresent();
  }

  /** Brings the window back before the audience. */
  void thaw(Stage window, Rectangle2D audience) {
    if (isOn()) {
      window.setX(audience.getMinX());
      window.setY(audience.getMinY());
      window.setFullScreen(true);
      end();
    }
  }

  /** Takes the still away. */
  void end() {
    still.ifPresent(Stage::hide);
    still = Optional.empty();
  }
}
