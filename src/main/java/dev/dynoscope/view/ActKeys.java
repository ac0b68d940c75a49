package dev.dynoscope.view;

/** The keys that ask the platform for something. */
final class ActKeys {
  private ActKeys() {}

  static void bind(Deck deck, Actions actions) {
    deck.on(Keys.SEND, actions::send);
    deck.on(Keys.UPLOAD, actions::upload);
    deck.on(Keys.SLEEP, actions::sleep);
    deck.on(Keys.RESTART, actions::restart);
    deck.on(Keys.CRASH, actions::crash);
    deck.on(Keys.SCALE_UP, () -> actions.scale(1));
    deck.on(Keys.SCALE_DOWN, () -> actions.scale(-1));
    deck.on(Keys.CLOCK_PAUSE, actions::toggleClock);
  }
}
