package dev.dynoscope.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The first thing to read: in one sentence, what to press. */
final class Welcome {
  private final HBox root = new HBox();

  Welcome(WindowNotes notes) {
    Label words =
        new Label(
            switch (notes.mode()) {
              case LIVE ->
                  "Press Space to send a request and watch it travel; U uploads a picture,"
                      + " R restarts the dyno. ? lists all keys.";
              case RECORDING ->
                  "A recording: Right and Left step through it, P plays it. ? lists all keys.";
              case SIMULATED ->
                  "Simulated: Right and Left step through it, . and , leap far, + plays it faster."
                      + " ? lists all keys.";
            });
    Button close = new Button();
    close.setGraphic(Icon.CLOSE.path());
    close.getStyleClass().addAll("icon-only", "bare");
    close.setAccessibleText("Close the hint");
    close.setFocusTraversable(false);
    close.setOnAction(pressed -> hide());
    root.setId("welcome");
    root.getStyleClass().add("welcome");
    root.managedProperty().bind(root.visibleProperty());
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    root.getChildren().addAll(words, close);
  }

  void hide() {
    root.setVisible(false);
  }

  Node node() {
    return root;
  }
}
