package dev.dynoscope.view;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** Whether the platform that runs is watched, or a scenario in virtual time. */
final class ModeSwitch {
  private final SegmentedButton buttons = new SegmentedButton();

  ModeSwitch(Deck deck, Modes modes) {
    buttons.setId("modes");
    buttons.getStyleClass().add("modes");
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    buttons.setToggleGroup(new ToggleGroup());
    if (modes.run().isEmpty() || modes.live().isPresent()) {
      buttons.getButtons().add(button(deck, Keys.LIVE, "Live", modes.run().isEmpty()));
    }
    buttons.getButtons().add(button(deck, Keys.SIMULATE, "Simulated…", modes.run().isPresent()));
  }

  private static ToggleButton button(Deck deck, Keys key, String words, boolean on) {
    ToggleButton button = new ToggleButton(words);
    button.setId("mode" + key.cap());
    button.setTooltip(new Tooltip(deck.tip(key)));
    button.setAccessibleText(deck.what(key));
    button.setSelected(on);
    button.setOnAction(pressed -> {
      // what is watched changes only when there is something else to watch
      button.setSelected(on);
      deck.run(key);
    });
    return button;
  }

  Node node() {
    return buttons;
  }
}
