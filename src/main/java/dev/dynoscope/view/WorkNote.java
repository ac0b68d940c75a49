package dev.dynoscope.view;

import dev.dynoscope.session.LongWork;
import dev.dynoscope.wording.Wording;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How far something long has come, and the way to give it up. */
final class WorkNote {
  private final HBox root = new HBox();
  private final ProgressBar bar = new ProgressBar(0);
  private final LongWork<?> work;

  WorkNote(String words, Wording wording, LongWork<?> work) {
    this.work = work;
    Label label = new Label(words);
    bar.setId("workBar");
    bar.setAccessibleText(words);
    Button cancel = new Button(wording.say("modes.cancel"));
    cancel.setId("cancelWork");
    cancel.getStyleClass().add("lead");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(pressed -> work.cancel());
    root.getStyleClass().addAll("toast", "work");
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.getChildren().addAll(label, bar, cancel);
  }

  void update() {
    bar.setProgress(work.share());
  }

  Node node() {
    return root;
  }
}
