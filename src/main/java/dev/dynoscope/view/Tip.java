package dev.dynoscope.view;

import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * A tooltip that can be read in peace: it stays as long as the pointer is on its control or on
 * itself, so that whoever sees a small part of the screen can follow it, and Esc puts it away.
 */
final class Tip extends Tooltip {
  /** So long the pointer may take from the control to the tooltip. */
  private static final Duration WAY = Duration.millis(500);

  /** The pointer is on it, and the toolkit would have it go. */
  private boolean due;

  private boolean pointed;

  /** One that says {@code words}. */
  Tip(String words) {
    super(words);
    setShowDuration(Duration.INDEFINITE);
    setHideDelay(WAY);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            leave();
          }
        });
    setOnShown(shown -> {
      getScene().getRoot().setOnMouseEntered(entered -> pointed = true);
      getScene().getRoot().setOnMouseExited(exited -> left());
    });
  }

  /** One with no words yet. */
  Tip() {
    this("");
  }

  private void left() {
    pointed = false;
    if (due) {
      hide();
    }
  }

  /**
   * Puts away all that are shown: while the style sheets change they stand between the old ones and
   * the new, and the toolkit finds no colours for them.
   */
  static void leaveAll() {
    Window.getWindows().stream()
        .filter(Tip.class::isInstance)
        .map(Tip.class::cast)
        .toList()
        .forEach(Tip::leave);
  }

  /** Goes wherever the pointer is. */
  void leave() {
    pointed = false;
    hide();
  }

  @Override
  public void hide() {
    boolean held = pointed && getOwnerWindow() != null && getOwnerWindow().isShowing();
    due = held;
    if (!held) {
      super.hide();
    }
  }
}
