package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** What the speaker alone sees: caption, next caption, times, and their own notes. */
final class NotesWindow {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 720;

  private final Stage stage = new Stage();
  private final Label now = new Label();
  private final Label next = new Label();
  private final Label lesson = new Label();
  private final Label elapsed = new Label();
  private final Label platform = new Label();
  private final TextArea notes = new TextArea();
  private final Wording wording;

  /** Notes that begin with {@code text}; {@code keep} gets what becomes of them. */
  NotesWindow(Wording wording, String text, Consumer<String> keep) {
    this.wording = wording;
    prepare(now, "cueNow", "cue-now");
    prepare(next, "cueNext", "cue-next");
    prepare(elapsed, "cueElapsed", "cue-time");
    prepare(platform, "cuePlatform", "cue-time");
    prepare(lesson, "cueLesson", "cue-next");
    lesson.setMinHeight(Region.USE_PREF_SIZE);
    VBox ofLesson = titled("lesson.notes", lesson);
    ofLesson.visibleProperty().bind(lesson.textProperty().isNotEmpty());
    ofLesson.managedProperty().bind(ofLesson.visibleProperty());
    notes.setId("speakerNotes");
    notes.setText(text);
    notes.setWrapText(true);
    notes.setPromptText(wording.say("present.notes.prompt"));
    notes.setAccessibleText(wording.say("present.notes"));
    notes.getStyleClass().add("speaker-notes");
    notes.textProperty().subscribe(keep);
    VBox.setVgrow(notes, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox times =
        new HBox(
            titled("present.elapsed", elapsed), gap, titled("present.platform-time", platform));
    VBox root =
        new VBox(
            times,
            titled("present.now", now),
            titled("present.next", next),
            ofLesson,
            heading("present.notes"),
            notes);
    root.getStyleClass().addAll("window", "notes-window");
    root.setFocusTraversable(true);
    stage.setTitle(wording.say("present.notes.title"));
    stage.setScene(new Scene(root, WIDTH, HEIGHT));
    // the way out of the notes: keys are for the show again
    stage
        .getScene()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            key -> {
              if (key.getCode() == KeyCode.ESCAPE) {
                root.requestFocus();
              }
            });
  }

  private static void prepare(Label label, String id, String style) {
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
  }

  private VBox titled(String key, Label value) {
    VBox box = new VBox(heading(key), value);
    box.getStyleClass().add("cue");
    return box;
  }

  private Label heading(String key) {
    Label title = new Label(wording.say(key).toUpperCase(wording.locale()));
    title.getStyleClass().add("heading");
    return title;
  }

  /** Opens it, over the whole of {@code screen} where there is one for the speaker. */
  void open(Optional<Rectangle2D> screen, Scene dressedAs) {
    stage.getScene().getStylesheets().setAll(dressedAs.getStylesheets());
    screen.ifPresent(where -> {
      stage.setX(where.getMinX());
      stage.setY(where.getMinY());
      stage.setWidth(where.getWidth());
      stage.setHeight(where.getHeight());
    });
    stage.show();
    // keys are for the show, as long as nobody has clicked into the notes
    stage.getScene().getRoot().requestFocus();
  }

  /** Shows how things stand. */
  void show(Cue cue, Duration passed) {
    now.setText(cue.now());
    next.setText(cue.next().isEmpty() ? wording.say("present.nothing-next") : cue.next());
    lesson.setText(cue.lesson());
    platform.setText(cue.platformTime());
    elapsed.setText(
        String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            passed.toHours(),
            passed.toMinutesPart(),
            passed.toSecondsPart()));
  }

  boolean isOpen() {
    return stage.isShowing();
  }

  /** Whether the speaker is at work in it. */
  boolean isFocused() {
    return stage.isFocused();
  }

  Scene scene() {
    return stage.getScene();
  }

  void close() {
    stage.hide();
  }
}
