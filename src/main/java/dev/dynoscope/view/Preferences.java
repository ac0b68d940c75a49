package dev.dynoscope.view;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** The settings while the window is open: all its parts read and change them here. */
final class Preferences {
  /** What is dragged changes all the time; it is written when that is over. */
  private static final Duration CALM = Duration.millis(400);

  private final Consumer<Settings> keep;
  private final PauseTransition wait = new PauseTransition(CALM);
  private BiConsumer<Settings, Settings> listener = (before, now) -> {};
  private Settings now;

  /** Begins with {@code first}; {@code keep} gets what has changed. */
  Preferences(Settings first, Consumer<Settings> keep) {
    this.keep = keep;
    now = first;
    wait.setOnFinished(over -> keep.accept(now));
  }

  Settings now() {
    return now;
  }

  /** Changes them, and has that written soon. */
  void change(UnaryOperator<Settings> by) {
    Settings next = by.apply(now);
    if (!next.equals(now)) {
      Settings before = now;
      now = next;
      listener.accept(before, next);
      wait.playFromStart();
    }
  }

  /** Who hears of each change, and of how it was before. */
  void onChange(BiConsumer<Settings, Settings> who) {
    listener = who;
  }

  /** Has them written at once. */
  void flush() {
    wait.stop();
    keep.accept(now);
  }

  /** Whether nothing is to move. */
  boolean stills() {
    return switch (now.motion()) {
      case AS_SYSTEM -> Platform.getPreferences().isReducedMotion();
      case REDUCED -> true;
    };
  }

  Look look() {
    return Look.named(now.look());
  }
}
