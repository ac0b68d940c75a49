package dev.dynoscope.view;

import java.util.Optional;
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
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Brings keys to what they do, wherever the focus is, save where a control that has it needs them
 * for itself.
 */
final class KeyRouter {
  /** Style of what the keys that move about in belong to, as long as it has the focus. */
  static final String OWN_KEYS = "own-keys";

  private final Supplier<Deck> deck;
  private final IntConsumer dyno;

  /** The group in which the arrows go from one to the next, until something else is done. */
  private Optional<ToggleGroup> walked = Optional.empty();

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
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> router.walked = Optional.empty());
  }

  private void pressed(KeyEvent event) {
    Keys.pressed(event, deck.get().presenting())
        .filter(key -> isOn(event))
        .filter(key -> key.everywhere() || !needed(event))
        .ifPresent(key -> run(key, event));
  }

  private void typed(KeyEvent event) {
    Keys.typed(event, deck.get().presenting())
        .filter(key -> isOn(event) && !needed(event))
        .ifPresent(key -> run(key, event));
  }

  private boolean isOn(KeyEvent event) {
    return deck.get().letters() || !Keys.ofOneCharacter(event);
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
  private boolean needed(KeyEvent event) {
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
    if (owner instanceof ToggleButton one && walks(one)) {
      return code.isArrowKey() || code == KeyCode.SPACE;
    }
    // who came with Tab works the control with the keys it is used to
    boolean byKeyboard = owner != null && owner.isFocusVisible();
    return byKeyboard
        && switch (owner) {
          case Slider _, ListView<?> _, ComboBoxBase<?> _ -> code.isNavigationKey();
          case ButtonBase _ -> code == KeyCode.SPACE;
          default -> false;
        };
  }

  /**
   * Whether the arrows go from one of a group to the next: Tab comes to one, and the arrows lead to
   * the others, to which the toolkit does not show the way as it does with Tab.
   */
  private boolean walks(ToggleButton one) {
    Optional<ToggleGroup> group = Optional.ofNullable(one.getToggleGroup());
    if (one.isFocusVisible()) {
      walked = group;
    }
    return group.isPresent() && walked.equals(group);
  }
}
