package dev.dynoscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** What is wrong with how a window is laid out: cut words, things outside, things over others. */
final class LayoutFaults {
  /** Edges are rounded to whole pixels. */
  private static final double SLACK = 1.5;

  private final double width;
  private final double height;
  private final Set<String> found = new TreeSet<>();

  private LayoutFaults(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** All faults of what is shown below {@code root}, which has the size of the window. */
  static Set<String> of(Parent root) {
    Bounds whole = root.getLayoutBounds();
    LayoutFaults faults = new LayoutFaults(whole.getWidth(), whole.getHeight());
    ControlsWalk.all(root, node -> true).forEach(faults::look);
    return faults.found;
  }

  private void look(Node node) {
    if (node instanceof Labeled labeled && isCut(labeled)) {
      found.add("cut: " + tell(node));
    }
    if (node instanceof Control && !(node instanceof ScrollBar) && !scrolled(node)) {
      Bounds at = ControlsWalk.place(node);
      boolean across = at.getMinX() < -SLACK || at.getMaxX() > width + SLACK;
      boolean down = at.getMinY() < -SLACK || at.getMaxY() > height + SLACK;
      if (across || (down && !inside(node, Tall.class))) {
        found.add("outside the window: " + tell(node));
      } else if (outsideParent(node)) {
        found.add("outside its parent: " + tell(node));
      }
    }
    if (node instanceof HBox
        || node instanceof VBox
        || node instanceof FlowPane
        || node instanceof GridPane) {
      overlaps((Parent) node);
    }
  }

  /** Whether it shows less than its words; what is written into a stage's pixels is not asked. */
  private static boolean isCut(Labeled labeled) {
    String text = labeled.getText();
    if (text == null || text.isBlank()) {
      return false;
    }
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .anyMatch(shown -> shown.isVisible() && !shown.getText().equals(text));
  }

  /** Whether it can be brought into sight by scrolling. */
  private static boolean scrolled(Node node) {
    return inside(node, ScrollPane.class) || inside(node, ListView.class);
  }

  private static boolean inside(Node node, Class<? extends Parent> kind) {
    for (Parent up = node.getParent(); up != null; up = up.getParent()) {
      if (kind.isInstance(up)) {
        return true;
      }
    }
    return false;
  }

  private static boolean outsideParent(Node node) {
    Parent parent = node.getParent();
    if (parent == null || !node.isManaged()) {
      return false;
    }
    Bounds room = parent.getLayoutBounds();
    Bounds at = node.getBoundsInParent();
    return at.getMinX() < -SLACK - 4
        || at.getMinY() < -SLACK - 4
        || at.getMaxX() > room.getWidth() + SLACK + 4
        || at.getMaxY() > room.getHeight() + SLACK + 4;
  }

  private void overlaps(Parent parent) {
    List<Node> children = new ArrayList<>();
    parent.getChildrenUnmodifiable().stream()
        .filter(child -> child.isVisible() && child.isManaged())
        .forEach(children::add);
    for (int i = 0; i < children.size(); i++) {
      for (int j = i + 1; j < children.size(); j++) {
        Bounds a = ControlsWalk.place(children.get(i));
        Bounds b = ControlsWalk.place(children.get(j));
        double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (across > SLACK && down > SLACK) {
          found.add("over each other: " + tell(children.get(i)) + " and " + tell(children.get(j)));
        }
      }
    }
  }

  private static String tell(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node up = node.getParent(); up != null && path.length() < 60; up = up.getParent()) {
      String name = up.getId() != null ? "#" + up.getId() : String.join(".", up.getStyleClass());
      if (!name.isEmpty()) {
        path.append(" < ").append(name);
      }
    }
    String shown =
        node instanceof Labeled labeled
            ? labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> " shows \"" + ((Text) text).getText() + "\"")
                .reduce("", String::concat)
            : "";
    return ControlsWalk.tell(node).replaceFirst(" at .*", "") + shown + path;
  }
}
