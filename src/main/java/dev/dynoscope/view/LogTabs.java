package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;

/** Log and transcript in one place, and the buttons that choose between them. */
final class LogTabs {
  private static final double ROW_GAP = 8;

  private final SegmentedButton buttons = new SegmentedButton();
  private final StackPane panes = new StackPane();

  private final HBox row = new HBox();

  LogTabs(Wording wording, LogPane lines, Region transcript) {
    Region log = lines.node();
    buttons.setToggleGroup(new ToggleGroup());
    buttons
        .getButtons()
        .addAll(
            button(
                "showLog",
                wording.say("inspector.log"),
                wording.say("inspector.log.what"),
                log,
                transcript),
            button(
                "showTranscript",
                wording.say("inspector.transcript"),
                wording.say("inspector.transcript.what"),
                transcript,
                log));
    buttons.getButtons().getFirst().setSelected(true);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    panes.getStyleClass().add("log-panes");
    Button search = new Button();
    search.setId("searchLog");
    search.setGraphic(Icon.SEARCH.path());
    search.getStyleClass().addAll("icon-only");
    search.setTooltip(new Tip(wording.say("inspector.log.find")));
    search.setAccessibleText(wording.say("inspector.log.find"));
    search.setOnAction(pressed -> {
      buttons.getButtons().getFirst().fire();
      lines.search(!lines.searching());
    });
    row.setSpacing(ROW_GAP);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(Region.USE_PREF_SIZE);
    row.getChildren().addAll(search, buttons);
  }

  private ToggleButton button(String id, String words, String tip, Node shown, Node hidden) {
    ToggleButton button = new ToggleButton(words);
    button.setId(id);
    button.setTooltip(new Tip(tip));
    button.setOnAction(pressed -> button.setSelected(true));
    // the arrow keys choose without a press
    button
        .selectedProperty()
        .subscribe(chosen -> {
          if (chosen) {
            if (!panes.getChildren().contains(shown)) {
              panes.getChildren().add(shown);
            }
            shown.setVisible(true);
            hidden.setVisible(false);
          }
        });
    return button;
  }

  Node buttons() {
    return row;
  }

  Region panes() {
    return panes;
  }
}
