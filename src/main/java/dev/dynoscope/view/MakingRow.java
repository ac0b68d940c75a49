package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Shows that the world of a lesson is being made, with a button that gives it up. */
final class MakingRow {
  private final HBox root;

  MakingRow(Wording wording, Button cancel) {
    ProgressBar making = new ProgressBar();
    making.setMaxWidth(Double.MAX_VALUE);
    making.setAccessibleText(wording.say("lesson.making"));
    HBox.setHgrow(making, Priority.ALWAYS);
    root = new HBox(making, cancel);
    root.getStyleClass().add("scenario-foot");
    root.setAlignment(Pos.CENTER_LEFT);
    root.managedProperty().bind(root.visibleProperty());
    root.setVisible(false);
  }

  boolean isVisible() {
    return root.isVisible();
  }

  void setVisible(boolean wanted) {
    root.setVisible(wanted);
  }

  HBox node() {
    return root;
  }
}
