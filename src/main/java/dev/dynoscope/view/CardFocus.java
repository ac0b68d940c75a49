package dev.dynoscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keeps Tab within a card that lies over the window: what it covers cannot be seen, so nothing
 * there may have the focus. Esc leaves the card, and with it this.
 */
final class CardFocus {
  private final Cards cards;

  CardFocus(Cards cards) {
    this.cards = cards;
  }

  /** Watches the keys that go to {@code window} and what is in it. */
  void listen(Node window) {
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    boolean plain = !key.isControlDown() && !key.isAltDown() && !key.isMetaDown();
    if (key.getCode() == KeyCode.TAB && plain) {
      cards
          .open()
          .ifPresent(card -> {
            if (move(card, key.isShiftDown())) {
              key.consume();
            }
          });
    }
  }

  /** Moves the focus within the card; says whether that is done, or a control needs the key. */
  private static boolean move(Node card, boolean back) {
    List<Node> all = new ArrayList<>();
    gather(card, all);
    Optional<Node> owner = Optional.ofNullable(card.getScene()).map(Scene::getFocusOwner);
    if (all.isEmpty() || owner.isEmpty()) {
      return true;
    }
    int at = all.indexOf(owner.get());
    boolean last = back ? at == 0 : at == all.size() - 1;
    if (at >= 0 && !last) {
      owner.get().requestFocusTraversal(direction(back));
      Node next = card.getScene().getFocusOwner();
      if (all.contains(next) && !next.equals(owner.get())) {
        return true;
      }
    }
    visibly(back ? all.getLast() : all.getFirst(), all.size() > 1, back);
    return true;
  }

  private static TraversalDirection direction(boolean back) {
    return back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT;
  }

  /**
   * Whoever came by the keyboard is shown where they are: the toolkit does so for its own steps.
   */
  private static void visibly(Node node, boolean others, boolean back) {
    node.requestFocus();
    if (others) {
      node.requestFocusTraversal(direction(back));
      Node aside = node.getScene().getFocusOwner();
      aside.requestFocusTraversal(direction(!back));
    }
    if (!node.equals(node.getScene().getFocusOwner())) {
      node.requestFocus();
    }
  }

  private static void gather(Node node, List<Node> all) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      all.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, all));
    }
  }
}
