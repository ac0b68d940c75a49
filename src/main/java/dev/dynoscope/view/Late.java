package dev.dynoscope.view;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A card that is made, and put into the window, when it is first wanted: whoever never opens it
 * does not wait for it at the start.
 */
final class Late<C extends Card> {
  private final Supplier<C> making;
  private final Consumer<Node> place;
  private Optional<C> made = Optional.empty();

  /** One that {@code place} puts into the window, hidden, as soon as it is made. */
  Late(Supplier<C> making, Consumer<Node> place) {
    this.making = making;
    this.place = place;
  }

  /** The card, which is made now if it was not before. */
  C get() {
    if (made.isEmpty()) {
      C card = making.get();
      made = Optional.of(card);
      place.accept(card.node());
    }
    return made.orElseThrow();
  }

  /** Does something with the card, if there is one. */
  void ifMade(Consumer<C> job) {
    made.ifPresent(job);
  }

  /** Puts it away; says whether it was there. */
  boolean hide() {
    return made.filter(Card::hide).isPresent();
  }
}
