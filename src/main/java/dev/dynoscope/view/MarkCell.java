package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.story.Mark;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A mark in the list: a stroke in its colour, platform time, what it was. */
final class MarkCell extends ListCell<Mark> {
  private final Region stroke = new Region();
  private final Label time = new Label();
  private final Label what = new Label();
  private final HBox line = new HBox(stroke, time, what);
  private final TimeWords words;
  private final Session session;

  MarkCell(TimeWords words, Session session) {
    this.words = words;
    this.session = session;
    line.getStyleClass().add("mark-line");
    stroke.getStyleClass().add("mark-stroke");
    time.getStyleClass().add("mono-faint");
  }

  @Override
  protected void updateItem(@Nullable Mark mark, boolean empty) {
    super.updateItem(mark, empty);
    if (empty || mark == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    time.setText(words.exact(session.entry(mark.seq()).at()));
    what.setText(words.label(mark));
    String ink = Look.variable(MarkWords.ink(session.entry(mark.seq()), mark.kind()));
    stroke.setStyle("-fx-background-color: " + ink);
    setAccessibleText(words.of(mark));
    setGraphic(line);
  }
}
