package dev.dynoscope.view;

import dev.dynoscope.session.Playhead;
import java.time.Duration;

/** The keys that move the show. */
final class ShowKeys {
  private ShowKeys() {}

  static void bind(Deck deck, Playhead head, TransportBar transport) {
    deck.on(Keys.PLAY, () -> playOrPause(head));
    deck.on(Keys.STEP_BACK, head::stepBack);
    deck.on(Keys.STEP_FORWARD, head::stepForward);
    deck.on(Keys.TO_START, () -> head.seek(Duration.ZERO));
    deck.on(Keys.TO_EDGE, head::toEdge);
    deck.on(Keys.LEAP_BACK, () -> transport.leap(-1));
    deck.on(Keys.LEAP_ON, () -> transport.leap(1));
    deck.on(Keys.FASTER, () -> transport.changeSpeed(1));
    deck.on(Keys.SLOWER, () -> transport.changeSpeed(-1));
  }

  private static void playOrPause(Playhead head) {
    if (head.playing()) {
      head.pause();
    } else {
      head.play();
    }
  }
}
