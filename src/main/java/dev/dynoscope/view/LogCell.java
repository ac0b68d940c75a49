package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.picture.Face;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** One line of the log, coloured by who wrote it. */
final class LogCell extends ListCell<Entry> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private static final double SIZE = 12;
  private static final double GAP = 10;

  /** Room for the scroll bar and the edges of the cell. */
  private static final double EDGES = 36;

  private final Text time = new Text();
  private final Text message = new Text();
  private final Path mark = new Path();
  private final HBox line = new HBox(GAP, time, new StackPane(mark, message));
  private final Supplier<String> lookedFor;

  /**
   * A cell of {@code list}; long lines are wrapped to its width.
   *
   * @param lookedFor words that are marked where they stand
   */
  LogCell(ListView<Entry> list, Fonts fonts, Supplier<String> lookedFor) {
    this.lookedFor = lookedFor;
    mark.setManaged(false);
    mark.getStyleClass().add("log-mark");
    mark.layoutXProperty().bind(message.layoutXProperty());
    mark.layoutYProperty().bind(message.layoutYProperty());
    Font font = fonts.font(Face.MONO, SIZE);
    time.setFont(font);
    message.setFont(font);
    time.getStyleClass().add("log-time");
    double room = fonts.measure().width("00:00:00.000", Face.MONO, SIZE) + GAP + EDGES;
    message.wrappingWidthProperty().bind(list.widthProperty().subtract(room));
    message.wrappingWidthProperty().subscribe(width -> mark(message.getText()));
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null || !(entry.fact() instanceof LogLine log)) {
      setGraphic(null);
      return;
    }
    time.setText(TIME.format(entry.at()));
    message.setText(LogText.of(log));
    mark(message.getText());
    message.getStyleClass().setAll(kind(log));
    message.pseudoClassStateChanged(WRONG, LogText.isError(log));
    setGraphic(line);
  }

  private void mark(String text) {
    mark.getElements().clear();
    String words = lookedFor.get().toLowerCase(Locale.ROOT);
    String lower = text.toLowerCase(Locale.ROOT);
    int at = words.isEmpty() ? -1 : lower.indexOf(words);
    while (at >= 0) {
      mark.getElements().addAll(message.rangeShape(at, at + words.length()));
      at = lower.indexOf(words, at + words.length());
    }
  }

  private static String kind(LogLine log) {
    if (log.source().equals("app")) {
      return log.process().equals("api") ? "log-api" : "log-app";
    }
    return log.process().equals("router") ? "log-router" : "log-dyno";
  }
}
