package dev.dynoscope.app;

import javafx.animation.AnimationTimer;
import javafx.stage.Window;

/**
 * A start for nobody to see: the stage is shown for some frames, and the program ends. The build
 * has one, from which the JVM learns what to have ready (JEP 514, Ahead-of-Time Command-Line
 * Ergonomics).
 */
final class Rehearsal extends AnimationTimer {
  private static final int FRAMES = 120;

  private final Runnable end;
  private int seen;

  private Rehearsal(Runnable end) {
    this.end = end;
  }

  /** Begins to count, on the toolkit's thread; {@code end} is told when enough has been shown. */
  static void begin(Runnable end) {
    new Rehearsal(end).start();
  }

  @Override
  public void handle(long nanos) {
    boolean open =
        Window.getWindows().stream().anyMatch(w -> w.getScene().lookup("#stage") != null);
    seen += open ? 1 : 0;
    if (seen == FRAMES) {
      stop();
      end.run();
    }
  }
}
