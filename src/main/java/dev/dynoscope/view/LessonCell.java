package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.LessonListed;
import dev.dynoscope.session.LessonProgress;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A lesson in the list: title, how long it takes, how far one has come, what it is about. */
final class LessonCell extends ListCell<LessonListed> {
  private static final double SCROLL_BAR = 30;
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  private final Label title = new Label();
  private final Label state = new Label();
  private final Label about = new Label();
  private final Label remark = new Label();
  private final VBox box;
  private final Lessons lessons;
  private final Wording wording;

  LessonCell(ListView<LessonListed> list, Lessons lessons, Wording wording) {
    this.lessons = lessons;
    this.wording = wording;
    title.getStyleClass().add("scenario-title");
    state.getStyleClass().add("lesson-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    about.getStyleClass().add("faint");
    about.setWrapText(true);
    remark.getStyleClass().add("lesson-note");
    remark.setWrapText(true);
    remark.managedProperty().bind(remark.visibleProperty());
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    box = new VBox(new HBox(title, gap, state), about, remark);
    box.getStyleClass().add("scenario");
    // without it a cell is as wide as its longest sentence
    prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
    getStyleClass().add("scenario-cell");
  }

  @Override
  protected void updateItem(@Nullable LessonListed listed, boolean empty) {
    super.updateItem(listed, empty);
    if (listed == null || empty) {
      setGraphic(null);
      return;
    }
    title.setText(getIndex() + 1 + ". " + listed.title());
    switch (listed) {
      case LessonListed.Fit fit -> show(fit.lesson());
      case LessonListed.Unfit unfit -> show(unfit);
    }
    setAccessibleText(
        listed.title()
            + ", "
            + state.getText()
            + ". "
            + about.getText()
            + (remark.getText().isEmpty() ? "" : " " + remark.getText()));
    setGraphic(box);
  }

  private void show(Lesson lesson) {
    Optional<LessonProgress.Note> note = lessons.progress().of(lesson.id());
    String minutes = wording.say("lesson.minutes", String.valueOf(lesson.minutes()));
    state.setText(note.map(it -> come(it) + " · ").orElse("") + minutes);
    state.pseudoClassStateChanged(DONE, note.filter(LessonProgress.Note::whole).isPresent());
    state.pseudoClassStateChanged(BROKEN, false);
    about.setText(lesson.about());
    remark.setText(lessons.note(lesson));
  }

  private void show(LessonListed.Unfit unfit) {
    state.setText(wording.say("lesson.unfit-state"));
    state.pseudoClassStateChanged(DONE, false);
    state.pseudoClassStateChanged(BROKEN, true);
    about.setText(unfit.sentence());
    remark.setText("");
  }

  private String come(LessonProgress.Note note) {
    return note.whole()
        ? wording.say("lesson.whole")
        : wording.say("lesson.come", String.valueOf(note.reached()), String.valueOf(note.steps()));
  }
}
