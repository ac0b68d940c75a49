package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.LessonListed;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The lessons to choose from, as their files are. */
final class LessonList {
  private static final double HEIGHT = 430;
  private static final double ROW = 72;

  private final ListView<LessonListed> root = new ListView<>();
  private final Lessons lessons;

  /**
   * A list in which nothing is marked yet.
   *
   * @param choose is told when another one is marked
   * @param take takes the one that is marked
   */
  LessonList(Lessons lessons, Wording wording, Runnable choose, Runnable take) {
    this.lessons = lessons;
    root.setId("lessons");
    root.setAccessibleText(wording.say("lesson.list-title"));
    root.setPrefHeight(HEIGHT);
    root.setMinHeight(100);
    VBox.setVgrow(root, Priority.ALWAYS);
    root.setPlaceholder(new Label(wording.say("lesson.none")));
    root.setCellFactory(all -> new LessonCell(all, lessons, wording));
    root.getSelectionModel().selectedItemProperty().subscribe((before, now) -> choose.run());
    root.setOnMouseClicked(click -> {
      if (click.getClickCount() > 1) {
        take.run();
      }
    });
  }

  /** The one that is marked. */
  Optional<LessonListed> marked() {
    return Optional.ofNullable(root.getSelectionModel().getSelectedItem());
  }

  /** The same, if it can be taken. */
  Optional<Lesson> chosen() {
    return marked()
        .filter(LessonListed.Fit.class::isInstance)
        .map(each -> ((LessonListed.Fit) each).lesson());
  }

  /** Shows them, and marks the last one with an id: the one that was opened. */
  void point(String id) {
    fill();
    root.getItems().reversed().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .ifPresent(each -> {
          root.getSelectionModel().select(each);
          // with the one before it, so that one sees what was done
          root.scrollTo(Math.max(0, root.getItems().indexOf(each) - 1));
          root.requestFocus();
        });
  }

  /** Shows them as their files are, which somebody may be editing. */
  void update() {
    List<LessonListed> now = lessons.listed();
    if (!now.equals(root.getItems())) {
      int at = root.getSelectionModel().getSelectedIndex();
      fill();
      root.getSelectionModel().select(Math.min(at, now.size() - 1));
    }
  }

  /** Shows all there are. */
  void fill() {
    root.getItems().setAll(lessons.listed());
    root.setPrefHeight(Math.clamp(root.getItems().size() * ROW, ROW, HEIGHT));
  }

  ListView<LessonListed> node() {
    return root;
  }
}
