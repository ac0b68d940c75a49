package dev.dynoscope.view;

import dev.dynoscope.session.ScenarioNote;
import dev.dynoscope.wording.Wording;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A scenario in the list: title, how long it lasts, and what it shows. */
final class ScenarioCell extends ListCell<ScenarioNote> {
  private static final double SCROLL_BAR = 30;

  private final Label title = new Label();
  private final Label lasts = new Label();
  private final Label about = new Label();
  private final VBox box;
  private final Wording wording;

  ScenarioCell(ListView<ScenarioNote> list, Wording wording) {
    this.wording = wording;
    title.getStyleClass().add("scenario-title");
    lasts.getStyleClass().add("faint");
    about.getStyleClass().add("faint");
    about.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    box = new VBox(new HBox(title, gap, lasts), about);
    box.getStyleClass().add("scenario");
    // without it a cell is as wide as its longest sentence
    prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
    getStyleClass().add("scenario-cell");
  }

  @Override
  protected void updateItem(@Nullable ScenarioNote note, boolean empty) {
    super.updateItem(note, empty);
    if (note == null || empty) {
      setGraphic(null);
      return;
    }
    title.setText(note.title());
    lasts.setText(wording.amount(Amounts.time(note.lasts())));
    about.setText(note.about());
    setAccessibleText(note.title() + ", " + lasts.getText() + ". " + note.about());
    setGraphic(box);
  }
}
