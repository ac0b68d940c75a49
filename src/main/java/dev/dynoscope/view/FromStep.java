package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Whether a lesson that was begun goes on where it was left, or begins anew. */
final class FromStep {
  private final RadioButton goOn = new RadioButton();
  private final RadioButton anew = new RadioButton();
  private final HBox root = new HBox(goOn, anew);
  private final Wording wording;
  private int begun;

  FromStep(Wording wording) {
    this.wording = wording;
    ToggleGroup group = new ToggleGroup();
    goOn.setId("goOn");
    anew.setId("anew");
    anew.setText(wording.say("lesson.anew"));
    goOn.setToggleGroup(group);
    anew.setToggleGroup(group);
    root.getStyleClass().add("scenario-foot");
    root.managedProperty().bind(root.visibleProperty());
  }

  /**
   * Asks of another lesson.
   *
   * @param step where it would go on, from 0; empty if there is nothing to ask
   */
  void ask(Optional<Integer> step) {
    begun = step.orElse(0);
    root.setVisible(step.isPresent());
    step.ifPresent(it -> goOn.setText(wording.say("lesson.go-on", String.valueOf(it + 1))));
    goOn.setSelected(true);
  }

  /** The step that it is to begin with, from 0. */
  int step() {
    return goOn.isSelected() ? begun : 0;
  }

  Node node() {
    return root;
  }
}
