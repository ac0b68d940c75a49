package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Holds what may need more height than the window has, when everything is drawn large: then it can
 * be scrolled, and what gets the focus comes into sight. As long as it fits nothing is seen of
 * this.
 */
final class Tall extends Region {
  private static final double BAR = 12;

  private final Region content;
  private final ScrollBar bar = new ScrollBar();
  private final Rectangle sight = new Rectangle();

  Tall(Region content, Wording wording) {
    this.content = content;
    bar.setOrientation(Orientation.VERTICAL);
    bar.setAccessibleText(wording.say("window.scroll"));
    bar.setVisible(false);
    bar.valueProperty().subscribe(value -> requestLayout());
    getChildren().addAll(content, bar);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    sceneProperty()
        .flatMap(scene -> scene.focusOwnerProperty())
        .subscribe(owner -> {
          if (owner != null && bar.isVisible()) {
            bringIntoSight(owner);
          }
        });
  }

  private void scroll(ScrollEvent wheel) {
    if (bar.isVisible() && !wheel.isShortcutDown()) {
      bar.setValue(Math.clamp(bar.getValue() - wheel.getDeltaY(), 0, bar.getMax()));
      wheel.consume();
    }
  }

  private void bringIntoSight(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(content)) {
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double lowest = Math.min(at.getMinY(), bar.getMax());
        double highest = Math.max(0, at.getMaxY() - getHeight());
        bar.setValue(
            Math.clamp(bar.getValue(), Math.min(highest, lowest), Math.max(highest, lowest)));
      }
    }
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double wanted = content.minHeight(getWidth());
    boolean low = wanted > getHeight() + 1;
    bar.setVisible(low);
    double width = low ? getWidth() - BAR : getWidth();
    double height = low ? content.minHeight(width) : getHeight();
    bar.setMax(Math.max(0, height - getHeight()));
    bar.setVisibleAmount(bar.getMax() * getHeight() / Math.max(1, height));
    bar.setBlockIncrement(getHeight() * 0.8);
    bar.setUnitIncrement(40);
    double at = low ? Math.clamp(bar.getValue(), 0, bar.getMax()) : 0;
    content.resizeRelocate(0, snapPositionY(-at), width, height);
    bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
    sight.setWidth(getWidth());
    sight.setHeight(getHeight());
    setClip(low ? sight : null);
  }
}
