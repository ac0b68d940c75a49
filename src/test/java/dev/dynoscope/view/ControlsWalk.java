package dev.dynoscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** What can be found in a window by walking over all its nodes. */
final class ControlsWalk {
  private ControlsWalk() {}

  /** All nodes that are shown and meet a condition, in the order in which they are drawn. */
  static List<Node> all(Node from, Predicate<Node> wanted) {
    List<Node> found = new ArrayList<>();
    walk(from, wanted, found);
    return found;
  }

  private static void walk(Node node, Predicate<Node> wanted, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    if (wanted.test(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, wanted, found));
    }
  }

  /** Whether keys can go to it now. */
  static boolean takesFocus(Node node) {
    return node.isFocusTraversable()
        && !node.isDisabled()
        && !(node instanceof ScrollPane)
        && !(node instanceof ScrollBar);
  }

  /** What a screen reader says of it; empty where it says nothing. */
  static String name(Node node) {
    String told = node.getAccessibleText();
    if (told != null && !told.isBlank()) {
      return told;
    }
    return switch (node) {
      case TextInputControl input -> input.getPromptText() == null ? "" : input.getPromptText();
      case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
      default -> "";
    };
  }

  /** Where it is in the window. */
  static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /** How a failing test calls it. */
  static String tell(Node node) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    Bounds b = place(node);
    return String.format(
        "%s%s.%s \"%s\" %.0fx%.0f at %.0f,%.0f",
        node.getClass().getSimpleName(),
        id,
        String.join(".", node.getStyleClass()),
        name(node),
        b.getWidth(),
        b.getHeight(),
        b.getMinX(),
        b.getMinY());
  }
}
