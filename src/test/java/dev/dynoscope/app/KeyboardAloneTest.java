package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.BranchFact.FilesPutBack;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.DynoFact.FileWritten;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.view.Memory;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody without a mouse, at the window of a platform that really runs. */
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class KeyboardAloneTest {
  private static final Path PHOTOS = Path.of("lessons", "apps", "photos");

  /** So often Tab may be pressed on the way to a control. */
  private static final int MOST_TABS = 120;

  /** So many steps the story may have up to the upload. */
  private static final int MOST_STEPS = 200;

  private final Closing closing = new Closing();
  private final FxRobot keyboard = new FxRobot();
  private LiveStack stack;
  private Stage window;
  @TempDir Path folder;

  @BeforeEach
  void open() throws Exception {
    LiveStack.Wishes wishes =
        new LiveStack.Wishes(
            List.of(PHOTOS),
            0,
            0,
            "free-2019",
            Optional.of("process"),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2019-11-10T12:00:00Z"));
    stack = LiveStack.open(wishes, closing, sentence -> {});
    await(stack.journal(), 0, DynoUp.class);
    Typefaces typefaces = Typefaces.load();
    ScenarioShelf shelf = closing.add(ScenarioShelf.ofTheProgram());
    LessonShelf lessons =
        closing.add(
            new LessonShelf(
                Path.of("lessons"),
                Optional.of(stack.branches()),
                new ProgressFile(folder),
                new LastCourse(folder),
                Wordings.load(Language.ENGLISH)));
    window =
        onToolkit(() -> {
          LiveWindow.show(
              stack,
              typefaces,
              Wordings.load(Language.ENGLISH),
              Memory.NONE,
              List.of("photos.herokuapp.test"),
              shelf,
              new RecordingShelf(folder, 1_000_000, Optional.empty()),
              lessons,
              () -> {});
          return (Stage) Window.getWindows().getLast();
        });
  }

  @AfterEach
  void close() throws Exception {
    System.clearProperty("bigheadless.file");
    onToolkit(() -> {
      window.hide();
      return true;
    });
    closing.close();
  }

  @Test
  void goesBackToALostFileTakesItUpAgainAndSavesAFigure() throws Exception {
    Journal run = stack.journal();
    keyboard.type(KeyCode.SPACE);
    Entry page = await(run, 0, PageShown.class);
    keyboard.type(KeyCode.U);
    FileWritten written = (FileWritten) await(run, page.seq(), FileWritten.class).fact();
    long uploaded = await(run, page.seq(), PageShown.class).seq();
    keyboard.type(KeyCode.R);
    long restarted = await(run, uploaded, DynoUp.class).seq();
    until(() -> text("#entries").contains(String.valueOf(run.lastSeq())));

    keyboard.type(KeyCode.END, KeyCode.DIGIT1);
    tabTo("the files", node -> "tabFiles".equals(node.getId()));
    keyboard.type(KeyCode.SPACE);
    String file = "link " + written.file().path();
    keyboard.type(KeyCode.HOME);
    for (int i = 0; i < MOST_STEPS && !there(file); i++) {
      keyboard.type(KeyCode.RIGHT);
    }
    tabTo(file, node -> file.equals(node.getId()));
    keyboard.type(KeyCode.SPACE);
    until(() -> shows(written.file().name()));

    keyboard.type(KeyCode.G);
    until(() -> stack.branches().running() == 1);
    Journal branch = stack.branches().journal(1);
    Entry back = await(branch, 0, FilesPutBack.class);
    assertEquals(List.of(), ((FilesPutBack) back.fact()).missing());
    assertTrue(back.seq() < restarted + 1, "it was taken up before the restart");
    until(() -> text("#mode").endsWith("re-run 1"));

    Path figure = folder.resolve("lost.svg");
    System.setProperty("bigheadless.file", figure.toString());
    keyboard.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    until(() -> Files.exists(figure) && Files.readString(figure).endsWith("</svg>\n"));
    assertTrue(Files.readString(figure).contains("<desc>"));
    until(() -> labels().stream().anyMatch(each -> each.contains(figure.toString())));
  }

  private void tabTo(String what, Predicate<Node> wanted) throws Exception {
    for (int i = 0; i < MOST_TABS; i++) {
      if (onToolkit(() -> wanted.test(window.getScene().getFocusOwner()))) {
        return;
      }
      keyboard.type(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not lead to " + what);
  }

  private boolean there(String id) throws Exception {
    return onToolkit(() -> find(root(), node -> id.equals(node.getId())).isPresent());
  }

  private boolean shows(String picture) {
    return find(
            root(), node -> node instanceof ImageView && picture.equals(node.getAccessibleText()))
        .isPresent();
  }

  private String text(String id) {
    return ((Label) window.getScene().lookup(id)).getText();
  }

  private List<String> labels() {
    return root().lookupAll(".toast .label").stream().map(it -> ((Label) it).getText()).toList();
  }

  private Parent root() {
    return window.getScene().getRoot();
  }

  private static Optional<Node> find(Node from, Predicate<Node> wanted) {
    if (wanted.test(from)) {
      return Optional.of(from);
    }
    return from instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> find(child, wanted).stream())
            .findFirst()
        : Optional.empty();
  }

  private static <T> T onToolkit(Callable<T> what) throws Exception {
    return WaitForAsyncUtils.asyncFx(what).get();
  }

  private static void until(Callable<Boolean> holds) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onToolkit(holds));
  }

  private static Entry await(Journal journal, long after, Class<? extends Fact> kind)
      throws Exception {
    Entry[] found = new Entry[1];
    assertTrue(
        ServeProcess.within(
            30,
            () -> {
              Optional<Entry> first =
                  journal.after(after, Integer.MAX_VALUE).stream()
                      .filter(entry -> kind.isInstance(entry.fact()))
                      .findFirst();
              first.ifPresent(entry -> found[0] = entry);
              return first.isPresent();
            }),
        "waited in vain for " + kind.getSimpleName());
    return found[0];
  }
}
