package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** Whether the platform that runs is watched, a scenario in virtual time, or a recording. */
final class ModeSwitch {
  private final SegmentedButton buttons = new SegmentedButton();

  ModeSwitch(Deck deck, Modes modes) {
    buttons.setId("modes");
    buttons.getStyleClass().add("modes");
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    buttons.setToggleGroup(new ToggleGroup());
    boolean simulated = modes.run().isPresent() || modes.rehearsed();
    boolean recorded = modes.recording().isPresent();
    Wording words = modes.wording();
    if (modes.live().isPresent() || (!simulated && !recorded)) {
      add(button(deck, Keys.LIVE, words.say("modes.live"), !simulated && !recorded));
    }
    if (modes.simulations().isPresent()) {
      add(button(deck, Keys.SIMULATE, words.say("modes.simulated"), simulated));
    }
    if (modes.recordings().isPresent()) {
      add(button(deck, Keys.OPEN, words.say("modes.recording"), recorded));
    }
  }

  private void add(ToggleButton button) {
    buttons.getButtons().add(button);
  }

  private static ToggleButton button(Deck deck, Keys key, String words, boolean on) {
    ToggleButton button = new ToggleButton(words);
    button.setId("mode" + key.cap().replace("+", ""));
    button.setTooltip(deck.tip(key));
    deck.name(button, key);
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
