package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.dynoscope.app.KeptForTests;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Whatever is clicked and pressed, nothing breaks: {@code mvn test -Dtest=MonkeyTest
 * -Dmonkey.for=10m -Dmonkey.seed=7}. Without these it is a number of steps that takes some 20 s.
 * Dialogs for files are cancelled, or answered, by the screen in memory. What a seed does is the
 * same each time as far as the toolkit's own clock allows. At the end it tells what was reached.
 */
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {
  private static final Logger LOG = Logger.getLogger(MonkeyTest.class.getName());
  private static final int USUAL_STEPS = 500;
  private static final int STEPS_BETWEEN_LOOKS = 100;
  private static final int MOST_ESCAPES = 12;

  /** Now and then somebody else visits the app. */
  private static final int STEPS_BETWEEN_VISITS = 25;

  private final long seed = Long.getLong("monkey.seed", 20261122);
  private final List<String> files = new ArrayList<>();
  private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
  private final Logger root = Logger.getLogger("");
  private final Handler listener = new Listener();
  private Settings settings = Settings.FIRST;
  private Stage stage;
  private Monkey monkey;
  private Reached reached;
  private KeptForTests kept;
  private ToldRuns runs;
  @TempDir Path folder;

  /** Takes down what is logged along with an exception, or is as bad as one. */
  private final class Listener extends Handler {
    @Override
    public void publish(LogRecord record) {
      if (record.getThrown() != null) {
        thrown.add(record.getThrown());
      } else if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
        thrown.add(new AssertionError(record.getMessage()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Start
  void open(Stage first) throws IOException {
    // all that happens in the first is remembered, and with it all that was ever in it
    stage = new Stage();
    kept = new KeptForTests(Files.createDirectories(folder.resolve("recordings")));
    runs = new ToldRuns(kept::keep);
    answers();
    stage.setWidth(1280);
    stage.setHeight(720);
    Thread.currentThread().setUncaughtExceptionHandler((thread, why) -> thrown.add(why));
    root.addHandler(listener);
    new MainWindow(
            new MainWindow.Branching(runs, Opened.NOTES, Opened.NOTES.ofRecording()),
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            Optional.of(ToldShelf.simulating()),
            Optional.of(kept.shelf()),
            new Memory(settings, changed -> settings = changed))
        .show(stage);
    monkey = new Monkey(seed, stage);
    reached = new Reached(stage);
  }

  /** What is answered when a file is asked for; the first of them is no answer. */
  private void answers() throws IOException {
    Path notFolder = Files.writeString(folder.resolve("milk.journal"), "milk");
    files.add("");
    for (String name :
        List.of("one.journal", "two", "figure.svg", "figure.png", "none/a.journal")) {
      files.add(folder.resolve(name).toString());
    }
    files.add(notFolder.toString());
    files.add(notFolder.resolve("below.journal").toString());
  }

  @AfterEach
  void close() throws ExecutionException, InterruptedException {
    root.removeHandler(listener);
    System.clearProperty("bigheadless.file");
    System.clearProperty("bigheadless.folder");
    onToolkit(() -> {
      List.copyOf(Window.getWindows()).stream().forEach(Window::hide);
      return true;
    });
  }

  private static <T> T onToolkit(Callable<T> what) throws ExecutionException, InterruptedException {
    return WaitForAsyncUtils.asyncFx(what).get();
  }

  /** The time that is asked for; none where the usual number of steps does. */
  private static Optional<Duration> asked() {
    return Optional.ofNullable(System.getProperty("monkey.for"))
        .map(it -> Duration.parse("PT" + it));
  }

  @Test
  void nothingBreaks() throws Exception {
    System.setProperty("bigheadless.folder", Path.of("lessons", "apps", "photos").toString());
    long end = System.nanoTime() + asked().orElse(Duration.ZERO).toNanos();
    int done = 0;
    while (asked().isPresent() ? System.nanoTime() < end : done < USUAL_STEPS) {
      step(done++);
      if (done % STEPS_BETWEEN_LOOKS == 0) {
        look(done);
      }
    }
    look(done);
    runs.nothingIsLost();
    kept.close();
    LOG.log(
        Level.INFO,
        "{0} steps with seed {1} reached\n{2}",
        new Object[] {String.valueOf(done), String.valueOf(seed), reached.told()});
  }

  private void step(int number) throws Exception {
    onToolkit(() -> {
      if (number % STEPS_BETWEEN_VISITS == 0) {
        runs.tale().visit();
      }
      System.setProperty("bigheadless.file", monkey.one(files));
      monkey.step();
      kept.wake();
      reached.look(settings);
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents(1);
    if (!thrown.isEmpty()) {
      throw broken(number, "an exception", thrown.getFirst());
    }
  }

  private AssertionError broken(int step, String what, Throwable why) {
    return new AssertionError(
        what
            + " after step "
            + step
            + " with -Dmonkey.seed="
            + seed
            + "; the last steps:\n"
            + monkey.story()
            + "\nand then\n"
            + state(),
        why);
  }

  /** What has the focus, and which windows there are. */
  private String state() {
    StringBuilder state = new StringBuilder();
    for (Window window : List.copyOf(Window.getWindows())) {
      state.append(window).append(window.isFocused() ? " has the focus; in it " : "; in it ");
      state.append(window.getScene() == null ? "" : window.getScene().getFocusOwner()).append('\n');
    }
    return state
        .append(text("#mode") + ", " + text("#entries") + " of " + runs.tale().journal.lastSeq())
        .append("; thrown: " + thrown + "; asked: " + runs.asked.reversed().subList(0, 5) + "\n")
        .append(settings + "\n" + reached.told())
        .toString();
  }

  /** The window answers, and nothing is lost. */
  private void look(int step) throws Exception {
    try {
      for (int i = 0; i < MOST_ESCAPES; i++) {
        type(KeyCode.ESCAPE);
      }
      if (settings.letters()) {
        type(KeyCode.L);
      } else {
        onToolkit(() -> press("#modeL"));
      }
      type(KeyCode.END);
      asksAndIsHeard(() -> type(KeyCode.SPACE), "visit -a ");
      restarts();
      asksAndIsHeard(() -> onToolkit(() -> press("#send")), "visit -a ");
      type(KeyCode.END);
      runs.nothingIsLost();
      // thousands are set apart in one way or the other
      String all = String.valueOf(runs.tale().journal.lastSeq());
      until("all entries are there", () -> text("#entries").replaceAll("\\D", "").equals(all));
    } catch (TimeoutException | AssertionError dead) {
      throw broken(step, String.valueOf(dead.getMessage()), dead);
    }
    if (!thrown.isEmpty()) {
      throw broken(step, "an exception", thrown.getFirst());
    }
  }

  /** With its key where keys of one character are on, and with its button anyway. */
  private void restarts() throws Exception {
    if (settings.letters()) {
      asksAndIsHeard(() -> type(KeyCode.R), "ps:restart");
    } else {
      int before = runs.asked.size();
      type(KeyCode.R);
      assertEquals(before, runs.asked.size(), "a key that is off was heard");
    }
    asksAndIsHeard(() -> onToolkit(() -> press("#restart")), "ps:restart");
  }

  private boolean press(String id) {
    ((ButtonBase) node(id)).fire();
    return true;
  }

  private Node node(String id) {
    Node found = stage.getScene().lookup(id);
    return found == null ? fail("there is no " + id) : found;
  }

  private String text(String id) {
    return ((Label) node(id)).getText();
  }

  private void type(KeyCode key) throws ExecutionException, InterruptedException {
    onToolkit(() -> {
      monkey.type(key);
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents(1);
  }

  /** Something that may fail. */
  private interface Deed {
    void run() throws Exception;
  }

  private void asksAndIsHeard(Deed deed, String command) throws Exception {
    int before = runs.asked.size();
    deed.run();
    until(command + "is heard", () -> runs.asked.size() > before);
    String last = runs.asked.getLast();
    assertEquals(command, last.substring(last.indexOf(' ') + 1).substring(0, command.length()));
  }

  private static void until(String what, BooleanSupplier holds) throws TimeoutException {
    try {
      // a machine with much else to do takes its time
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onToolkit(holds::getAsBoolean));
    } catch (TimeoutException never) {
      throw new TimeoutException("waited in vain that " + what);
    }
  }
}
