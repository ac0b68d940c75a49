package dev.dynoscope.view;

import dev.dynoscope.lesson.Course;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands over the list of lessons: the course they are of, and the way back to all. */
final class LessonHead {
  private final VBox root = new VBox();
  private final Label title = new Label();
  private final Label about = new Label();
  private final Button all = new Button();
  private final Wording wording;

  /**
   * A head; {@code record} takes down a lesson, {@code close} shows all lessons of the program
   * again.
   */
  LessonHead(Wording wording, Runnable record, Runnable close) {
    this.wording = wording;
    title.setId("courseTitle");
    title.getStyleClass().add("card-title");
    about.setId("courseAbout");
    about.getStyleClass().add("faint");
    for (Label each : List.of(title, about)) {
      each.setWrapText(true);
      each.setMinHeight(Region.USE_PREF_SIZE);
    }
    all.setId("allLessons");
    all.setText(wording.say("lesson.course-close"));
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.managedProperty().bind(all.visibleProperty());
    all.setOnAction(pressed -> close.run());
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Button take = new Button(wording.say("dictation.begin"));
    take.setId("recordLesson");
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setOnAction(pressed -> record.run());
    HBox row = new HBox(title, all, take);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("scenario-foot");
    about.managedProperty().bind(about.visibleProperty());
    about.visibleProperty().bind(about.textProperty().isNotEmpty());
    root.getChildren().setAll(row, about);
    root.getStyleClass().add("lesson-list-head");
  }

  /** Says which lessons these are. */
  void update(Lessons lessons) {
    Optional<Course> course = lessons.course();
    title.setText(course.map(Course::title).orElseGet(() -> wording.say("lesson.list-title")));
    about.setText(course.map(Course::about).orElseGet(() -> wording.say("lesson.list-about")));
    all.setVisible(course.isPresent());
  }

  VBox node() {
    return root;
  }
}
