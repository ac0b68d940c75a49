package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Above the stage while the demo goes on: what to look at now, and the ways on and out. */
final class DemoBar {
  private final HBox root = new HBox();
  private final Label count = new Label();
  private final Label words = new Label();
  private final Button next = new Button();
  private final Button stop = new Button();
  private final Wording wording;

  DemoBar(Wording wording, Runnable onNext, Runnable onStop) {
    this.wording = wording;
    root.setId("demo");
    root.getStyleClass().addAll("welcome", "demo");
    root.setAlignment(Pos.CENTER_LEFT);
    root.setVisible(false);
    root.managedProperty().bind(root.visibleProperty());
    root.setAccessibleRole(AccessibleRole.TEXT);
    count.getStyleClass().add("demo-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    words.setId("demoWords");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    next.setId("demoNext");
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.setOnAction(pressed -> onNext.run());
    stop.setId("demoStop");
    stop.setText(wording.say("welcome.demo.stop"));
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(pressed -> onStop.run());
    root.getChildren().addAll(count, words, next, stop);
  }

  /** Says a step. */
  void show(String number, String sentence, boolean last) {
    count.setText(number);
    words.setText(sentence);
    root.setAccessibleText(number + ": " + sentence);
    next.setText(wording.say(last ? "welcome.demo.done" : "welcome.demo.next"));
    stop.setVisible(!last);
    stop.setManaged(!last);
    root.setVisible(true);
  }

  void hide() {
    root.setVisible(false);
  }

  Node node() {
    return root;
  }
}
