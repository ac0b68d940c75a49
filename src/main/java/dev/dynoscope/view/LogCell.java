package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LogLine;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One line of the log, coloured by who wrote it. */
final class LogCell extends ListCell<Entry> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern ERROR =
      Pattern.compile("at=error|code=H\\d\\d|Error R\\d\\d|to crashed|status 1[^0]?\\d|Exception");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Label time = new Label();
  private final Label source = new Label();
  private final Label text = new Label();
  private final HBox line = new HBox(time, source, text);

  LogCell() {
    line.setAlignment(Pos.BASELINE_LEFT);
    line.getStyleClass().add("log-line");
    time.getStyleClass().add("log-time");
    for (Label part : List.of(time, source, text)) {
      part.setMinWidth(Region.USE_PREF_SIZE);
    }
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null || !(entry.fact() instanceof LogLine log)) {
      setGraphic(null);
      return;
    }
    time.setText(TIME.format(entry.at()));
    source.setText(log.source() + "[" + log.process() + "]:");
    text.setText(log.text());
    source.getStyleClass().setAll("label", kind(log));
    text.getStyleClass().setAll("label", kind(log));
    boolean wrong = isError(log);
    source.pseudoClassStateChanged(WRONG, wrong);
    text.pseudoClassStateChanged(WRONG, wrong);
    setGraphic(line);
  }

  static boolean isError(LogLine log) {
    return ERROR.matcher(log.text()).find();
  }

  private static String kind(LogLine log) {
    if (log.source().equals("app")) {
      return log.process().equals("api") ? "log-api" : "log-app";
    }
    return log.process().equals("router") ? "log-router" : "log-dyno";
  }
}
