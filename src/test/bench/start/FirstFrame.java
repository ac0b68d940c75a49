import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Prints after how many milliseconds, counted from the JVM's start, a window has been drawn three
 * times, and ends: {@code FirstFrame empty} is a window with nothing in it, {@code FirstFrame CLASS
 * ARGUMENTS…} that of the program. Of that it prints two times: {@code stage} when the first frame
 * with the stage is over, and {@code frame} when all the rest is there too. The small window that
 * says that the program starts is neither.
 */
public final class FirstFrame {
  private static final int FRAMES = 3;

  private FirstFrame() {}

  public static void main(String[] args) throws Exception {
    boolean empty = args[0].equals("empty");
    if (empty) {
      Platform.startup(FirstFrame::openEmpty);
    } else {
      String[] rest = java.util.Arrays.copyOfRange(args, 1, args.length);
      Thread program = new Thread(() -> run(args[0], rest), "program");
      program.setDaemon(true);
      program.start();
    }
    if (!empty) {
      // the frame after its first one begins when that is on its way to the screen
      System.out.println("stage " + drawn("#stage", 2));
    }
    System.out.println("frame " + drawn(empty ? "" : "#inspector", FRAMES));
    Runtime.getRuntime().halt(0);
  }

  private static void run(String name, String[] args) {
    try {
      Class.forName(name).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void openEmpty() {
    Stage stage = new Stage();
    stage.setScene(new Scene(new StackPane(), 1280, 720));
    stage.show();
  }

  /** Waits for so many frames of a window in which there is {@code id}; in ms from the start. */
  private static long drawn(String id, int frames) throws InterruptedException {
    CountDownLatch drawn = new CountDownLatch(frames);
    while (!watch(drawn, id)) {
      drawn.await(5, TimeUnit.MILLISECONDS);
    }
    drawn.await();
    Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
    return Duration.between(start, Instant.now()).toMillis();
  }

  /** Counts the frames of a window, once there is one with {@code id} in it. */
  private static boolean watch(CountDownLatch drawn, String id) {
    try {
      CountDownLatch asked = new CountDownLatch(1);
      boolean[] found = new boolean[1];
      Platform.runLater(() -> {
        found[0] =
            Window.getWindows().stream()
                .filter(Window::isShowing)
                .anyMatch(w -> id.isEmpty() || w.getScene().lookup(id) != null);
        asked.countDown();
      });
      asked.await();
      if (found[0]) {
        Platform.runLater(() -> count(drawn));
      }
      return found[0];
    } catch (IllegalStateException notYet) {
      // the toolkit has not been started
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void count(CountDownLatch drawn) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        drawn.countDown();
      }
    }.start();
  }
}
