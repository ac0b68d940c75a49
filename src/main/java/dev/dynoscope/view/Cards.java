package dev.dynoscope.view;

import java.util.List;

/** The cards over the window, of which one is open at a time. */
final class Cards {
  private final List<Card> all;

  /** Cards in the order in which they are put away. */
  Cards(List<Card> all) {
    this.all = List.copyOf(all);
  }

  /** Puts away all but one. */
  void only(Card wanted) {
    all.stream().filter(card -> !card.equals(wanted)).forEach(Card::hide);
  }

  /** Puts away all of them. */
  void hideAll() {
    all.forEach(Card::hide);
  }

  /** Puts away the first that is there; says whether one was. */
  boolean hideOne() {
    return all.stream().anyMatch(Card::hide);
  }
}
