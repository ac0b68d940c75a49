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
 * ARGUMENTS…} the first window of a program with at least so many nodes.
 */
public final class FirstFrame {
  private static final int FRAMES = 3;

  /** A window with fewer nodes is one that only says that the program starts. */
  private static final int LEAST_NODES = 50;

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
    CountDownLatch drawn = new CountDownLatch(FRAMES);
    while (!watch(drawn, empty ? 1 : LEAST_NODES)) {
      drawn.await(5, TimeUnit.MILLISECONDS);
    }
    drawn.await();
    Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
    System.out.println("frame " + Duration.between(start, Instant.now()).toMillis());
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

  /** Counts the frames of a window, once there is one with enough in it. */
  private static boolean watch(CountDownLatch drawn, int leastNodes) {
    try {
      CountDownLatch asked = new CountDownLatch(1);
      boolean[] found = new boolean[1];
      Platform.runLater(() -> {
        found[0] =
            Window.getWindows().stream()
                .filter(Window::isShowing)
                .anyMatch(w -> nodes(w.getScene().getRoot()) >= leastNodes);
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

  private static int nodes(javafx.scene.Node node) {
    int sum = 1;
    if (node instanceof javafx.scene.Parent parent) {
      for (javafx.scene.Node child : parent.getChildrenUnmodifiable()) {
        sum += nodes(child);
      }
    }
    return sum;
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
