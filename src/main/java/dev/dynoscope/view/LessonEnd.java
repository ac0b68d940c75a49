package dev.dynoscope.view;

import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.wording.Wording;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands in the panel when all steps of a lesson were done. */
final class LessonEnd {
  private final VBox root = new VBox();

  /** An end that leads to the other lessons, and back to the run there was. */
  LessonEnd(LessonPlay play, Wording wording, Runnable lessons, Runnable leave) {
    root.setId("lessonEnd");
    root.getStyleClass().add("lesson-page");
    Label title = new Label(wording.say("lesson.end.title"));
    title.getStyleClass().add("lesson-step");
    Label about = new Label(play.lesson().about());
    Label predictions = new Label(predictions(play, wording));
    predictions.setId("lessonEndPredictions");
    predictions.setVisible(!predictions.getText().isEmpty());
    predictions.managedProperty().bind(predictions.visibleProperty());
    for (Label each : List.of(title, about, predictions)) {
      each.setWrapText(true);
      each.setMinHeight(Region.USE_PREF_SIZE);
    }
    Button others = new Button(wording.say("lesson.end.others"));
    others.setId("lessonOthers");
    others.getStyleClass().add("main");
    others.setOnAction(pressed -> lessons.run());
    Button back = new Button(wording.say("lesson.leave"));
    back.setId("lessonEndLeave");
    back.setOnAction(pressed -> leave.run());
    root.getChildren().addAll(title, about, predictions, others, back);
  }

  private static String predictions(LessonPlay play, Wording wording) {
    long made = play.attempt().done().stream().filter(it -> it.predicted().isPresent()).count();
    long right = play.attempt().done().stream().filter(Attempt.Done::right).count();
    return made == 0 ? "" : wording.say("lesson.end.predictions", made, right);
  }

  VBox node() {
    return root;
  }
}
