package dev.dynoscope.view;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands: put back where it was, and followed from then on. */
final class Placing {
  private static final double LEAST_WIDTH = 1_024;
  private static final double LEAST_HEIGHT = 640;
  private static final double FIRST_WIDTH = 1_600;
  private static final double FIRST_HEIGHT = 900;

  /** So much of the window must be on a screen, or it could not be taken hold of. */
  private static final double IN_SIGHT = 120;

  private final Stage stage;
  private final Consumer<WindowPlace> keep;

  private Placing(Stage stage, Consumer<WindowPlace> keep) {
    this.stage = stage;
    this.keep = keep;
  }

  /** The size of a scene before anything is remembered. */
  static Rectangle2D firstSize() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    return new Rectangle2D(
        0, 0, Math.min(FIRST_WIDTH, screen.getWidth()), Math.min(FIRST_HEIGHT, screen.getHeight()));
  }

  /** Puts {@code stage} where {@code settings} say, or into the middle, before it is shown. */
  static void put(Stage stage, Settings settings) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.sizeToScene();
    settings
        .place()
        .filter(Placing::inSight)
        .ifPresentOrElse(
            place -> {
              stage.setX(place.x());
              stage.setY(place.y());
              stage.setWidth(Math.max(LEAST_WIDTH, place.width()));
              stage.setHeight(Math.max(LEAST_HEIGHT, place.height()));
              stage.setMaximized(place.maximized());
            },
            () -> {
              stage.centerOnScreen();
              Rectangle2D size = firstSize();
              stage.setMaximized(size.getWidth() < FIRST_WIDTH || size.getHeight() < FIRST_HEIGHT);
            });
  }

  /** Whether enough of a window there would be seen: screens come and go. */
  static boolean inSight(WindowPlace place) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(screen ->
            place.x() + place.width() - IN_SIGHT > screen.getMinX()
                && place.x() + IN_SIGHT < screen.getMaxX()
                && place.y() + IN_SIGHT < screen.getMaxY()
                && place.y() + 1 >= screen.getMinY());
  }

  /** Tells {@code keep} whenever the window has gone somewhere else. */
  static void follow(Stage stage, Consumer<WindowPlace> keep) {
    Placing placing = new Placing(stage, keep);
    stage.xProperty().subscribe(placing::moved);
    stage.yProperty().subscribe(placing::moved);
    stage.widthProperty().subscribe(placing::moved);
    stage.heightProperty().subscribe(placing::moved);
    stage.maximizedProperty().subscribe(placing::moved);
  }

  private void moved() {
    if (!stage.isShowing() || stage.isFullScreen() || stage.isIconified()) {
      return;
    }
    if (Double.isFinite(stage.getX() + stage.getY() + stage.getWidth() + stage.getHeight())) {
      keep.accept(
          new WindowPlace(
              stage.getX(),
              stage.getY(),
              stage.getWidth(),
              stage.getHeight(),
              stage.isMaximized()));
    }
  }
}
