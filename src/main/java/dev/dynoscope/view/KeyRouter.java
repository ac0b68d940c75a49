package dev.dynoscope.view;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Brings keys to what they do, wherever the focus is, save where a control that has it needs them
 * for itself.
 */
final class KeyRouter {
  /** Style of what the keys that move about in belong to, as long as it has the focus. */
  static final String OWN_KEYS = "own-keys";

  private final Supplier<Deck> deck;
  private final IntConsumer dyno;

  private KeyRouter(Supplier<Deck> deck, IntConsumer dyno) {
    this.deck = deck;
    this.dyno = dyno;
  }

  /**
   * Listens in {@code scene}, for what is shown at the time; {@code dyno} gets the digits 1 to 9.
   */
  static void listen(Scene scene, Supplier<Deck> deck, IntConsumer dyno) {
    KeyRouter router = new KeyRouter(deck, dyno);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, router::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, router::typed);
  }

  private void pressed(KeyEvent event) {
    Keys.pressed(event, deck.get().presenting())
        .filter(key -> key.everywhere() || !needed(event))
        .ifPresent(key -> run(key, event));
  }

  private void typed(KeyEvent event) {
    Keys.typed(event, deck.get().presenting())
        .filter(key -> !needed(event))
        .ifPresent(key -> run(key, event));
  }

  private void run(Keys key, KeyEvent event) {
    event.consume();
    if (key == Keys.DYNO) {
      dyno.accept(Keys.digit(event));
    } else {
      deck.get().run(key);
    }
  }

  private static boolean isInside(Node owner) {
    for (Node part = owner; part != null; part = part.getParent()) {
      if (part.getStyleClass().contains(OWN_KEYS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the control with the focus needs the key for itself. */
  private static boolean needed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (!(event.getTarget() instanceof Node)) {
      return false;
    }
    Node target = (Node) event.getTarget();
    Node owner = target.getScene() == null ? target : target.getScene().getFocusOwner();
    if (owner instanceof TextInputControl) {
      return true;
    }
    if (isInside(owner) && (code.isNavigationKey() || code == KeyCode.SPACE)) {
      return true;
    }
    // who came with Tab works the control with the keys it is used to
    boolean byKeyboard = owner != null && owner.isFocusVisible();
    return byKeyboard
        && switch (owner) {
          // Tab comes to one of a group, and the arrows lead to the others
          case ToggleButton one when one.getToggleGroup() != null ->
              code.isArrowKey() || code == KeyCode.SPACE;
          case Slider _, ListView<?> _, ComboBoxBase<?> _ -> code.isNavigationKey();
          case ButtonBase _ -> code == KeyCode.SPACE;
          default -> false;
        };
  }
}
