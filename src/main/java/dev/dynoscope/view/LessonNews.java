package dev.dynoscope.view;

import dev.dynoscope.session.LessonDraft;
import dev.dynoscope.wording.Wording;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What a lesson's panel says while somebody edits the lesson: that its file is broken just now and
 * where, and that it begins otherwise now.
 */
final class LessonNews {
  private final VBox root = new VBox();
  private final Label broken = label("lessonBroken", "lesson-broken");
  private final Label other = label("lessonOther", "lesson-other");
  private final Button again = new Button();
  private final LessonPlay play;
  private final Wording wording;

  /** News of the lesson that is being taken; {@code beginAgain} takes it as it is now. */
  LessonNews(LessonPlay play, Wording wording, Runnable beginAgain) {
    this.play = play;
    this.wording = wording;
    again.setId("lessonBeginAgain");
    again.setText(wording.say("lesson.begin-again"));
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setOnAction(pressed -> beginAgain.run());
    again.visibleProperty().bind(other.visibleProperty());
    again.managedProperty().bind(again.visibleProperty());
    root.setId("lessonNews");
    root.getStyleClass().add("lesson-news");
    root.setAccessibleRole(AccessibleRole.TEXT);
    root.managedProperty().bind(root.visibleProperty());
    root.getChildren().addAll(broken, other, again);
    update();
  }

  private static Label label(String id, String style) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  /** Shows how the lesson's files are. */
  void update() {
    LessonDraft.Now now = play.draft();
    broken.setText(now.wrong().map(why -> wording.say("lesson.broken", why)).orElse(""));
    broken.setVisible(now.wrong().isPresent());
    other.setText(wording.say("lesson.other-world"));
    other.setVisible(now.otherWorld());
    root.setVisible(broken.isVisible() || other.isVisible());
    root.setAccessibleText(broken.isVisible() ? broken.getText() : other.getText());
  }

  /** Says what would run, and asks for a yes: for the same button once more. */
  void ask(String sentence) {
    other.setText(sentence);
    root.setAccessibleText(sentence);
  }

  VBox node() {
    return root;
  }
}
