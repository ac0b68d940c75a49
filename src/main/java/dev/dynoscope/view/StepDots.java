package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The steps of a lesson in a row: which were done, which is shown, which are still to come. */
final class StepDots {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

  /** So many stand in one row in their usual width. */
  private static final int MOST_WIDE = 8;

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final FlowPane root = new FlowPane();
  private final LessonPlay play;
  private final Wording wording;
  private final IntConsumer go;

  /** Dots that ask {@code go} for a step, from 0. */
  StepDots(LessonPlay play, Wording wording, IntConsumer go) {
    this.play = play;
    this.wording = wording;
    this.go = go;
    root.getStyleClass().add("step-dots");
    root.setId("lessonDots");
  }

  private Button dot(int step) {
    Button dot = new Button();
    dot.setId("step" + (step + 1));
    dot.getStyleClass().add("step-dot");
    dot.pseudoClassStateChanged(MANY, play.lesson().steps().size() > MOST_WIDE);
    dot.setTooltip(new Tip());
    dot.setOnAction(pressed -> go.accept(step));
    return dot;
  }

  /** Shows how far the learner has come. */
  void update() {
    int steps = play.lesson().steps().size();
    while (root.getChildren().size() < steps) {
      root.getChildren().add(dot(root.getChildren().size()));
    }
    root.getChildren().remove(steps, root.getChildren().size());
    for (int i = 0; i < root.getChildren().size(); i++) {
      Button dot = (Button) root.getChildren().get(i);
      boolean done = i < play.attempt().reached();
      boolean here = i == play.shown();
      String number = String.valueOf(i + 1);
      String title = play.lesson().steps().get(i).title();
      String words = wording.say(done ? "lesson.dot.done" : "lesson.dot.open", number, title);
      dot.setText(done ? "✓" : number);
      dot.setDisable(i > play.attempt().reached());
      dot.pseudoClassStateChanged(DONE, done);
      dot.pseudoClassStateChanged(HERE, here);
      dot.setAccessibleText(here ? wording.say("lesson.dot.here", words) : words);
      dot.getTooltip().setText(words);
    }
  }

  FlowPane node() {
    return root;
  }
}
