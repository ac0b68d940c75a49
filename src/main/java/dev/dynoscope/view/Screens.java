package dev.dynoscope.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Which screen the audience sees, and which one the speaker has to themselves.
 *
 * @param all the screens there are at the time
 */
record Screens(Supplier<List<Rectangle2D>> all) {
  /** Those of this machine. */
  static final Screens OF_THIS_MACHINE =
      new Screens(() -> Screen.getScreens().stream().map(Screen::getBounds).toList());

  /** The screen on which the middle of a window is. */
  Rectangle2D of(Stage window) {
    double x = window.getX() + window.getWidth() / 2;
    double y = window.getY() + window.getHeight() / 2;
    List<Rectangle2D> screens = all.get();
    return screens.stream()
        .filter(screen -> screen.contains(x, y))
        .findFirst()
        .orElse(screens.getFirst());
  }

  /** A screen other than the one that the audience sees. */
  Optional<Rectangle2D> besides(Rectangle2D audience) {
    return all.get().stream().filter(screen -> !screen.equals(audience)).findFirst();
  }
}
