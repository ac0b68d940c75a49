package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** All that was said, its list, the button that opens that, and its lines in the transcript. */
final class Inbox {
  private static final double GAP = 8;

  private final Messages messages;
  private final MessagesButton button;
  private final Cards cards;
  private final Late<MessagesCard> card;

  Inbox(Session session, Deck deck, Cards cards, Wording wording) {
    this.cards = cards;
    messages = new Messages(session::platformTime);
    button = new MessagesButton(deck, messages, wording);
    card = cards.late(() -> new MessagesCard(messages, wording));
  }

  Messages messages() {
    return messages;
  }

  /** Says what its key does, and has each message told in the transcript of {@code show}. */
  void bind(Deck deck, StageShow show) {
    deck.on(Keys.MESSAGES, () -> cards.alone(card).toggle());
    messages.onNew(message -> show.tell(message.sentence()));
  }

  /** Follows what is said. */
  void update() {
    button.update();
    card.ifMade(MessagesCard::update);
  }

  /** Its button, between other parts of a row. */
  Node between(Node before, Node after) {
    HBox row = new HBox(GAP, before, button.node(), after);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
