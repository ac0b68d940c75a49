package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Above the stage while a lesson is taken down: what there is of it, and the ways on and out. */
final class DictationBar {
  private final HBox root = new HBox();
  private final Label words = new Label();
  private final TextField title = new TextField();
  private final Wording wording;

  /** What the bar asks for. */
  interface Ways {
    /** Ends a step, and gives it a title, which may be empty. */
    void endStep(String title);

    /** Ends it, and asks where it is to be written. */
    void save();

    /** Ends it, and writes nothing. */
    void cancel();

    /** Takes the keys from the bar. */
    void leave();
  }

  DictationBar(Wording wording, Ways ways) {
    this.wording = wording;
    root.setId("dictation");
    root.getStyleClass().addAll("welcome", "demo", "dictation");
    root.getStylesheets().add(Resources.address("learn.css"));
    root.setAlignment(Pos.CENTER_LEFT);
    root.setVisible(false);
    root.managedProperty().bind(root.visibleProperty());
    root.setAccessibleRole(AccessibleRole.TEXT);
    Label sign = new Label(wording.say("dictation.sign"));
    sign.getStyleClass().add("dictation-sign");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    words.setId("dictationWords");
    words.setMinWidth(Region.USE_PREF_SIZE);
    title.setId("dictationTitle");
    title.setPromptText(wording.say("dictation.title"));
    title.setAccessibleText(wording.say("dictation.title"));
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Consumer<Runnable> end =
        then -> {
          ways.endStep(title.getText());
          title.clear();
          then.run();
        };
    title.setOnAction(entered -> end.accept(ways::leave));
    root.getChildren()
        .addAll(
            sign,
            words,
            title,
            new WordButton(
                "dictationStep", wording.say("dictation.step"), () -> end.accept(() -> {})),
            new WordButton("dictationSave", wording.say("dictation.save"), ways::save),
            new WordButton("dictationCancel", wording.say("dictation.cancel"), ways::cancel));
  }

  /** What stands in the field for the title, which nobody has ended the step with. */
  String title() {
    return title.getText();
  }

  /** Says how much there is of the step that is taken down now. */
  void show(String sentence) {
    words.setText(sentence);
    root.setAccessibleText(wording.say("dictation.sign") + ". " + sentence);
    root.setVisible(true);
  }

  void hide() {
    root.setVisible(false);
  }

  Node node() {
    return root;
  }
}
