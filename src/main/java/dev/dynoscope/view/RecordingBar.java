package dev.dynoscope.view;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.session.Recording;
import dev.dynoscope.wording.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which recording is shown, of when it is, and what is to be said of it. */
final class RecordingBar {
  private static final double TIP_WIDTH = 420;

  private final HBox root = new HBox();

  RecordingBar(Recording recording, Wording wording) {
    Label title = new Label(recording.name());
    title.setId("recordingName");
    title.getStyleClass().add("run-title");
    title.setMinWidth(0);
    Label words = new Label(words(recording.journal(), wording));
    words.setId("recordingWords");
    words.getStyleClass().add("run-progress");
    words.setMinWidth(0);
    VBox lines = new VBox(title, words);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    root.getStyleClass().add("run");
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMinWidth(0);
    root.getChildren().add(lines);
    recording
        .flaw()
        .ifPresent(sentence -> {
          Label flaw = new Label(wording.say("modes.not-whole"));
          flaw.setId("recordingFlaw");
          flaw.getStyleClass().addAll("pill", "recording");
          flaw.setMinWidth(Region.USE_PREF_SIZE);
          flaw.setAccessibleText(sentence);
          Tooltip tip = new Tip(sentence);
          tip.setWrapText(true);
          tip.setMaxWidth(TIP_WIDTH);
          flaw.setTooltip(tip);
          root.getChildren().add(flaw);
        });
  }

  private static String words(Journal journal, Wording wording) {
    DateTimeFormatter time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(wording.locale())
            .withZone(ZoneOffset.UTC);
    Instant begin = journal.entry(1).at();
    Instant end = journal.entry(journal.lastSeq()).at();
    return wording.say("modes.recorded", time.format(begin), time.format(end), journal.lastSeq());
  }

  Region node() {
    return root;
  }
}
