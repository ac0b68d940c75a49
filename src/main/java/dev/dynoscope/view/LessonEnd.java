package dev.dynoscope.view;

import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands in the panel when all steps of a lesson were done. */
final class LessonEnd {
  private final VBox root = new VBox();

  /** An end that leads to the next lesson and to the others, and back to the run there was. */
  LessonEnd(LessonPlay play, Wording wording, LessonPanel.Ways ways) {
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
    others.setOnAction(pressed -> ways.lessons());
    Button back = new Button(wording.say("lesson.leave"));
    back.setId("lessonEndLeave");
    back.setOnAction(pressed -> ways.leave());
    root.getChildren().addAll(title, about, predictions);
    Optional<Lesson> next = ways.following();
    next.ifPresentOrElse(
        it -> root.getChildren().add(next(it, wording, ways)),
        () -> {
          others.getStyleClass().add("main");
          if (ways.inCourse()) {
            root.getChildren().add(new Label(wording.say("lesson.end.course")));
          }
        });
    root.getChildren().addAll(others, back);
  }

  private static Button next(Lesson lesson, Wording wording, LessonPanel.Ways ways) {
    Button next = new Button(wording.say("lesson.end.next", lesson.title()));
    next.setId("lessonFollowing");
    next.getStyleClass().add("main");
    next.setOnAction(pressed -> ways.goOn(lesson));
    return next;
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
