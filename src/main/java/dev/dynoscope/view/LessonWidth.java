package dev.dynoscope.view;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** How wide a lesson is, and how large its type. */
final class LessonWidth {
  private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
  private static final double USUAL = 320;
  private static final double FOLDED = 48;
  private static final double LARGEST = 0.32;
  private static final double MOST = 0.6;

  /** For an audience, a step is half as large as the caption: it is read after it. */
  private static final double OF_CAPTION = 0.56;

  private LessonWidth() {}

  /**
   * Gives the panel its width, and says it.
   *
   * @param width of the window
   * @param height of the window
   */
  static double fit(Region panel, double width, double height, boolean presenting) {
    panel.pseudoClassStateChanged(LARGE, presenting);
    panel.setStyle(
        presenting
            ? "-fx-font-size: " + Math.rint(PresenterType.caption(height) * OF_CAPTION) + "px;"
            : "");
    boolean folded = panel.getPseudoClassStates().contains(PseudoClass.getPseudoClass("folded"));
    double whole = Math.min(presenting ? width * LARGEST : USUAL, Math.max(FOLDED, width * MOST));
    double fit = folded ? FOLDED : whole;
    panel.setMinWidth(fit);
    panel.setPrefWidth(fit);
    panel.setMaxWidth(fit);
    return fit;
  }
}
