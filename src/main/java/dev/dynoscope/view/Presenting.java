package dev.dynoscope.view;

import java.util.function.Consumer;

/** Whether the stage is shown to an audience, and what belongs to that. */
final class Presenting {
  private final DesktopLayout layout;
  private boolean on;
  private Consumer<Boolean> ask = wanted -> {};

  Presenting(Deck deck, DesktopLayout layout) {
    this.layout = layout;
    deck.on(Keys.PRESENT, () -> ask.accept(!on));
  }

  /** Who makes the window fill the screen. */
  void onAsked(Consumer<Boolean> listener) {
    ask = listener;
  }

  /** Shows the stage and little else, or everything. */
  void set(boolean wanted) {
    on = wanted;
    layout.present(wanted);
  }

  /** Asks to stop; says whether there was something to stop. */
  boolean leave() {
    boolean was = on;
    if (was) {
      ask.accept(false);
    }
    return was;
  }
}
