package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import java.util.Optional;

/** The keys that choose what is looked at. */
final class LookKeys {
  private final Session session;

  private LookKeys(Session session) {
    this.session = session;
  }

  static void bind(Deck deck, Session session) {
    LookKeys keys = new LookKeys(session);
    deck.on(Keys.DYNO, () -> keys.dyno(1));
    deck.on(Keys.ROUTER, () -> keys.select(Selection.ROUTER));
    deck.on(
        Keys.APP,
        () -> Selection.nextApp(session.selected(), session.after()).ifPresent(keys::select));
    deck.on(Keys.BROWSER, () -> keys.select(Selection.BROWSER));
    deck.on(Keys.NAMES, () -> keys.select(Selection.DNS));
    deck.on(
        Keys.REQUEST,
        () -> session.after().requests().newest().map(Selection::id).ifPresent(keys::select));
  }

  /** Selects the dyno at a place on the stage, from 1; nothing happens where there is none. */
  static void dyno(Session session, int place) {
    new LookKeys(session).dyno(place);
  }

  private void dyno(int place) {
    Selection.dynoAt(place, session.after()).ifPresent(this::select);
  }

  private void select(String id) {
    session.select(Optional.of(id));
  }
}
