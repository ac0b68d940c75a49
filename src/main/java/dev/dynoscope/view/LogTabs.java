package dev.dynoscope.view;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;

/** Log and transcript in one place, and the buttons that choose between them. */
final class LogTabs {
  private final SegmentedButton buttons = new SegmentedButton();
  private final StackPane panes = new StackPane();

  LogTabs(Region log, Region transcript) {
    buttons.setToggleGroup(new ToggleGroup());
    buttons
        .getButtons()
        .addAll(
            button("showLog", "Log", "What the platform and the app write", log, transcript),
            button("showTranscript", "Transcript", "The captions so far", transcript, log));
    buttons.getButtons().getFirst().setSelected(true);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    transcript.setVisible(false);
    panes.getChildren().addAll(log, transcript);
    panes.getStyleClass().add("log-panes");
  }

  private static ToggleButton button(String id, String words, String tip, Node shown, Node hidden) {
    ToggleButton button = new ToggleButton(words);
    button.setId(id);
    button.setTooltip(new Tooltip(tip));
    button.setOnAction(pressed -> {
      button.setSelected(true);
      shown.setVisible(true);
      hidden.setVisible(false);
    });
    return button;
  }

  Node buttons() {
    return buttons;
  }

  Region panes() {
    return panes;
  }
}
