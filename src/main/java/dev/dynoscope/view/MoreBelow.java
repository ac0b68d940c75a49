package dev.dynoscope.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Shades the lower edge of what can be scrolled, as long as something is hidden below it. */
final class MoreBelow {
  private static final double LEAST = 8;

  private MoreBelow() {}

  /** {@code scroll} with a shade over its lower edge. */
  static StackPane over(ScrollPane scroll) {
    Label sign = new Label("▾");
    sign.getStyleClass().add("more-below");
    sign.setId("moreBelow");
    sign.setAlignment(Pos.BOTTOM_CENTER);
    sign.setMaxWidth(Double.MAX_VALUE);
    sign.setMaxHeight(Region.USE_PREF_SIZE);
    sign.setMouseTransparent(true);
    sign.visibleProperty().bind(hidden(scroll));
    StackPane all = new StackPane(scroll, sign);
    StackPane.setAlignment(sign, Pos.BOTTOM_CENTER);
    return all;
  }

  private static BooleanBinding hidden(ScrollPane scroll) {
    return Bindings.createBooleanBinding(
        () -> below(scroll) > LEAST,
        scroll.vvalueProperty(),
        scroll.viewportBoundsProperty(),
        scroll.contentProperty(),
        scroll.contentProperty().flatMap(content -> content.layoutBoundsProperty()));
  }

  private static double below(ScrollPane scroll) {
    double whole =
        scroll.contentProperty().map(it -> it.getLayoutBounds().getHeight()).orElse(0.0).getValue();
    double over = whole - scroll.getViewportBounds().getHeight();
    return over * (scroll.getVmax() - scroll.getVvalue());
  }
}
