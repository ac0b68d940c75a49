package dev.dynoscope.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;

/**
 * Makes a bar fit into the window: step by step, as long as it is wider than that. What was folded
 * away comes back when the window changes its width, and not before, so that nothing jumps while
 * words in the bar change.
 */
final class Folding {
  private final HBox bar;
  private final List<Step> steps;
  private int folded;
  private double window;
  private boolean fresh;

  /** Something that makes the bar narrower, or undoes that. */
  interface Step {
    void fold(boolean wanted);
  }

  /** Folds {@code bar} by {@code steps}, the first of which is the least loss. */
  Folding(HBox bar, List<Step> steps) {
    this.bar = bar;
    this.steps = List.copyOf(steps);
  }

  /** The window has another width, or is drawn in another size: the next frame sees to it. */
  void within(double width) {
    if (window != width) {
      window = width;
      fresh = true;
    }
  }

  /** Follows what the bar says; to be called for each frame, and does nothing while it fits. */
  void fit() {
    if (window <= 0 || bar.getScene() == null) {
      return;
    }
    Scene scene = bar.getScene();
    Node owner = scene.getFocusOwner();
    boolean styled = !fresh;
    if (fresh) {
      fresh = false;
      steps.forEach(step -> step.fold(false));
      folded = 0;
    }
    while (folded < steps.size() && wanted(styled) > window) {
      steps.get(folded++).fold(true);
      styled = false;
    }
    // what is moved loses the focus
    if (owner != null && !owner.isFocused() && scene.equals(owner.getScene())) {
      owner.requestFocus();
    }
  }

  /** Words that change need no new style, and to look styles up in each frame is dear. */
  private double wanted(boolean styled) {
    if (!styled) {
      bar.applyCss();
    }
    return bar.prefWidth(-1);
  }
}
