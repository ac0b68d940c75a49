package dev.dynoscope.view;

/** The keys that change what the window is like. */
final class WindowKeys {
  private final Kit kit;

  private WindowKeys(Kit kit) {
    this.kit = kit;
  }

  static void bind(Kit kit) {
    WindowKeys keys = new WindowKeys(kit);
    Deck deck = kit.deck();
    deck.on(Keys.INSPECTOR, () -> kit.preferences().change(s -> s.inspector(!s.inspector())));
    deck.on(Keys.THEME, keys::nextLook);
    deck.on(Keys.LARGER, () -> keys.zoom(1));
    deck.on(Keys.SMALLER, () -> keys.zoom(-1));
    deck.on(Keys.USUAL_SIZE, () -> keys.zoom(Settings.USUAL_ZOOM));
  }

  private void nextLook() {
    Look next = kit.preferences().look().next();
    kit.preferences().change(settings -> settings.look(next.palette().name()));
    kit.toasts().say(kit.wording().say("window.look." + next.palette().name()));
  }

  /** To the next size up (1) or down (-1), or to one in per cent. */
  private void zoom(int to) {
    long at = Settings.ZOOMS.indexOf(kit.preferences().now().zoom());
    int next =
        to == Settings.USUAL_ZOOM
            ? to
            : Settings.ZOOMS.get(Math.clamp(at + to, 0, Settings.ZOOMS.size() - 1));
    kit.preferences().change(settings -> settings.zoom(next));
    kit.toasts().say(kit.wording().say("window.zoomed", String.valueOf(next)));
  }
}
