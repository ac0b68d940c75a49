package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The button that opens the list of messages, and says how many messages offer something. */
final class MessagesButton {
  private final Button button;
  private final Messages messages;
  private final Wording wording;
  private final String what;
  private int told;

  MessagesButton(Deck deck, Messages messages, Wording wording) {
    this.messages = messages;
    this.wording = wording;
    what = deck.what(Keys.MESSAGES);
    button = deck.button("messages", Keys.MESSAGES, Icon.MESSAGE);
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  /** Says how many there are. */
  void update() {
    int open = messages.open();
    if (open != told) {
      told = open;
      button.setText(open == 0 ? "" : String.valueOf(open));
      button.setAccessibleText(
          open == 0 ? what : what + ". " + wording.say("window.messages.open", open));
    }
    Optional<String> latest = messages.all().stream().findFirst().map(Message::sentence);
    latest.ifPresent(sentence -> {
      if (!sentence.equals(button.getAccessibleHelp())) {
        button.setAccessibleHelp(sentence);
      }
    });
  }

  Node node() {
    return button;
  }
}
