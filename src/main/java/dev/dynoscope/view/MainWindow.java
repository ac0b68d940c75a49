package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Dynoscope's window: shows a session, and hands on what the learner asks for. */
public final class MainWindow {
  private static final double LEAST_WIDTH = 1100;
  private static final double LEAST_HEIGHT = 680;
  private static final double FIRST_WIDTH = 1600;
  private static final double FIRST_HEIGHT = 900;

  /** After a stall the show goes on where it was, and does not leap. */
  private static final long LONGEST_FRAME_NANOS = 100_000_000;

  private final Desktop desktop;

  /** A window for {@code session}; to be made and used on the toolkit's thread. */
  public MainWindow(Session session, Typefaces typefaces, WindowNotes notes) {
    desktop = new Desktop(session, new Fonts(typefaces), notes);
  }

  /** Puts the window on {@code stage} and shows it; the show runs until the stage is hidden. */
  public void show(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = Math.min(FIRST_WIDTH, screen.getWidth());
    double height = Math.min(FIRST_HEIGHT, screen.getHeight());
    Scene scene = new Scene(desktop.node(), width, height);
    Look first = Look.DARK;
    dress(scene, first);
    desktop.onLook(look -> dress(scene, look));
    desktop.onPresent(stage::setFullScreen);
    KeyRouter.listen(scene, desktop.deck(), desktop::selectDyno);
    stage.setScene(scene);
    stage.setTitle("Dynoscope");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.fullScreenProperty().subscribe(desktop::present);
    AnimationTimer timer = timer();
    stage.setOnShown(shown -> timer.start());
    stage.setOnHidden(hidden -> timer.stop());
    stage.sizeToScene();
    stage.centerOnScreen();
    stage.setMaximized(width < FIRST_WIDTH || height < FIRST_HEIGHT);
    stage.show();
    desktop.focusStage();
  }

  private static void dress(Scene scene, Look look) {
    Application.setUserAgentStylesheet(look.userAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(
            look.colourSheet(), Resources.address("bridge.css"), Resources.address("window.css"));
    scene.setFill(look.colour(Ink.BACKGROUND));
  }

  private AnimationTimer timer() {
    return new AnimationTimer() {
      private long before;

      @Override
      public void handle(long nanos) {
        long passed = before == 0 ? 0 : Math.min(nanos - before, LONGEST_FRAME_NANOS);
        before = nanos;
        desktop.frame(Duration.ofNanos(passed), nanos);
      }
    };
  }
}
