package dev.dynoscope.view;

import dev.dynoscope.lesson.Phrases;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is said of a step: the text, the question, what to do, hints, and at last why. */
final class LessonPage {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final VBox root = new VBox();
  private final VBox hints = new VBox();
  private final Label missing = new Label();
  private final Label state = new Label();
  private final VBox task = new VBox();
  private final VBox why = new VBox();
  private final LessonPlay play;
  private final Step step;
  private final Wording wording;
  private final Fonts fonts;
  private final Phrases phrases;
  private final Optional<PredictionBox> prediction;
  private boolean asksMissing;

  /** A page of the step that {@code play} shows now. */
  LessonPage(LessonPlay play, Step step, Fonts fonts, Wording wording) {
    this.fonts = fonts;
    this.play = play;
    this.step = step;
    this.wording = wording;
    phrases = new Phrases(wording);
    root.getStyleClass().add("lesson-page");
    Label title = wrapped(new Label(step.title()));
    title.setId("lessonStep");
    title.getStyleClass().add("lesson-step");
    root.getChildren().addAll(title, Prose.of(step.say(), fonts));
    prediction = step.prediction().map(it -> new PredictionBox(it, play, fonts, wording));
    prediction.ifPresent(it -> root.getChildren().add(it.node()));
    if (!step.task().isEmpty()) {
      root.getChildren().add(taskBox());
    }
    hints.getStyleClass().add("hints");
    hints.setId("hints");
    hints.managedProperty().bind(hints.visibleProperty());
    missing.setId("missing");
    missing.getStyleClass().add("missing");
    why.setId("why");
    why.getStyleClass().add("why");
    why.managedProperty().bind(why.visibleProperty());
    root.getChildren().addAll(hints, hidable(missing), why);
    if (!step.why().isEmpty()) {
      Label heading = new Label(wording.say("lesson.why").toUpperCase(wording.locale()));
      heading.getStyleClass().add("heading");
      why.getChildren().setAll(heading, Prose.of(step.why(), fonts));
    }
    update();
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label hidable(Label label) {
    label.managedProperty().bind(label.visibleProperty());
    return wrapped(label);
  }

  private VBox taskBox() {
    Label title = new Label(wording.say("lesson.task"));
    title.getStyleClass().add("lesson-box-title");
    state.setId("taskState");
    state.getStyleClass().add("task-state");
    task.setId("task");
    task.getStyleClass().addAll("lesson-box", "task");
    task.getChildren().setAll(title, Prose.of(step.task(), fonts), hidable(state));
    return task;
  }

  /** Says from now on what is still missing. */
  void askMissing() {
    asksMissing = true;
    update();
  }

  /** Shows how things stand. */
  void update() {
    boolean done = play.done();
    prediction.ifPresent(PredictionBox::update);
    task.pseudoClassStateChanged(DONE, done);
    state.setVisible(done || play.showing() || play.paused());
    state.setText(
        done
            ? wording.say("lesson.task.done")
            : wording.say(play.paused() ? "lesson.making-anew" : "lesson.task.shown"));
    why.setVisible(done && !step.why().isEmpty());
    hints();
    missing.setVisible(asksMissing && play.present());
    if (missing.isVisible()) {
      missing.setText(play.attempt().verdict().miss().map(phrases::of).orElse(""));
    }
  }

  private void hints() {
    List<String> all = step.hints();
    for (int i = hints.getChildren().size(); i < play.hints(); i++) {
      VBox hint = new VBox();
      Label number = new Label(wording.say("lesson.hint-number", String.valueOf(i + 1)));
      number.getStyleClass().add("lesson-box-title");
      hint.getStyleClass().addAll("lesson-box", "hint");
      hint.getChildren().addAll(number, Prose.of(all.get(i), fonts));
      hints.getChildren().add(hint);
    }
    hints.setVisible(!hints.getChildren().isEmpty());
  }

  /** What is to be seen first when the step was done: what became of the prediction. */
  VBox result() {
    return prediction.map(PredictionBox::node).orElse(task);
  }

  /** What is to be done. */
  VBox task() {
    return task;
  }

  VBox node() {
    return root;
  }
}
