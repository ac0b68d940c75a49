package dev.dynoscope.view;

import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Prediction;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A question about what will happen; when it has happened, what became of the answer. */
final class PredictionBox {
  private static final PseudoClass CAME = PseudoClass.getPseudoClass("came");

  private final VBox root = new VBox();
  private final Label result = new Label();
  private final VBox reply = new VBox();
  private final Label first = new Label();
  private final List<RadioButton> buttons = new ArrayList<>();
  private final List<Label> hands = new ArrayList<>();
  private final Prediction prediction;
  private final LessonPlay play;
  private final int step;
  private final Fonts fonts;
  private final Wording wording;

  /** The question of the step that {@code play} shows now. */
  PredictionBox(Prediction prediction, LessonPlay play, Fonts fonts, Wording wording) {
    this.prediction = prediction;
    this.play = play;
    this.fonts = fonts;
    this.wording = wording;
    step = play.shown();
    root.getStyleClass().addAll("lesson-box", "predict");
    root.setId("prediction");
    Label title = new Label(wording.say("lesson.predict"));
    title.getStyleClass().add("lesson-box-title");
    Label question = wrapped(new Label(prediction.question()));
    first.setText(wording.say("lesson.predict.first"));
    first.getStyleClass().add("faint");
    root.getChildren().addAll(title, question);
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < prediction.options().size(); i++) {
      root.getChildren().add(option(i, group));
    }
    reply.setId("predictionReply");
    result.setId("predictionResult");
    result.getStyleClass().add("predict-result");
    root.getChildren().addAll(wrapped(first), wrapped(result), reply);
    for (Region each : List.of(first, result, reply)) {
      each.managedProperty().bind(each.visibleProperty());
    }
    update();
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Counts in the gap before its words when it says how high it is, which the toolkit forgets. */
  private static final class Wrapped extends RadioButton {
    private static final double GAP = 12;

    Wrapped(String text) {
      super(text);
    }

    @Override
    protected double computePrefHeight(double width) {
      boolean whole = width < 0 || width >= computePrefWidth(-1);
      return super.computePrefHeight(whole ? width : Math.max(0, width - GAP));
    }
  }

  private HBox option(int i, ToggleGroup group) {
    RadioButton button = new Wrapped(prediction.options().get(i).text());
    button.setId("option" + (i + 1));
    button.setToggleGroup(group);
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(pressed -> {
      play.predict(i);
      update();
    });
    HBox.setHgrow(button, Priority.ALWAYS);
    Label count = new Label();
    count.getStyleClass().add("hands");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.managedProperty().bind(count.visibleProperty());
    buttons.add(button);
    hands.add(count);
    HBox row = new HBox(button, count);
    row.getStyleClass().add("predict-option");
    return row;
  }

  /** Shows how things stand. */
  void update() {
    boolean over = step < play.attempt().reached();
    OptionalInt chosen =
        over ? play.attempt().done().get(step).predicted() : play.attempt().predicted();
    List<Integer> came = over ? play.attempt().done().get(step).came() : List.of();
    Tally tally = play.tally();
    for (int i = 0; i < buttons.size(); i++) {
      RadioButton button = buttons.get(i);
      button.setSelected(chosen.isPresent() && chosen.getAsInt() == i);
      button.setDisable(over);
      boolean happened = came.contains(i);
      button.pseudoClassStateChanged(CAME, happened);
      String text = prediction.options().get(i).text();
      button.setText(happened ? wording.say("lesson.predict.came", text) : text);
      hands.get(i).setVisible(tally.all() > 0);
      hands.get(i).setText(wording.say("lesson.hands", tally.of(i)));
    }
    first.setVisible(!over && chosen.isEmpty());
    result.setVisible(over);
    reply.setVisible(false);
    if (over) {
      grade(play.attempt().done().get(step));
    }
  }

  private void grade(Attempt.Done done) {
    String came =
        done.came().stream()
            .map(i -> prediction.options().get(i).text())
            .collect(Collectors.joining(" "));
    if (done.right()) {
      result.setText(wording.say("lesson.predict.right"));
    } else if (done.predicted().isEmpty()) {
      result.setText(wording.say("lesson.predict.none", came));
    } else {
      String said = prediction.options().get(done.predicted().getAsInt()).text();
      result.setText(wording.say("lesson.predict.wrong", said, came));
      String more = prediction.options().get(done.predicted().getAsInt()).reply();
      reply.getChildren().setAll(Prose.of(more, fonts));
      reply.setVisible(!more.isEmpty());
    }
    result.pseudoClassStateChanged(CAME, done.right());
  }

  VBox node() {
    return root;
  }
}
