package dev.dynoscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The cards over the window, of which one is open at a time; each is made when first wanted. */
final class Cards {
  private final StackPane root = new StackPane();
  private final List<Late<?>> all = new ArrayList<>();

  Cards() {
    root.setPickOnBounds(false);
    root.parentProperty()
        .subscribe(window -> {
          if (window != null) {
            new CardFocus(this).listen(window);
          }
        });
  }

  /** A card over the whole window, in front of those before. */
  <C extends Card> Late<C> late(Supplier<C> making) {
    return late(making, root.getChildren()::add);
  }

  /** A card that {@code place} puts where it belongs. */
  <C extends Card> Late<C> late(Supplier<C> making, Consumer<Node> place) {
    Late<C> card = new Late<>(making, place);
    all.addFirst(card);
    return card;
  }

  /** Puts away all but one, which is wanted. */
  <C extends Card> C alone(Late<C> wanted) {
    all.stream().filter(card -> !card.equals(wanted)).forEach(Late::hide);
    return wanted.get();
  }

  /** Puts away all of them. */
  void hideAll() {
    all.forEach(Late::hide);
  }

  /** Puts away the first that is there; says whether one was. */
  boolean hideOne() {
    return all.stream().anyMatch(Late::hide);
  }

  /** The card that lies over the whole window, if one is open. */
  Optional<Node> open() {
    return root.getChildren().reversed().stream().filter(Node::isVisible).findFirst();
  }

  /** Where the cards lie that lie over the whole window. */
  Node node() {
    return root;
  }
}
