package dev.dynoscope.view;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window over a tale, with the commands that it sends kept in a list. */
final class Opened {
  private static final List<CommandNote> COMMANDS =
      List.of(
          new CommandNote("Apps", "apps", "lists the apps"),
          new CommandNote("Dynos", "ps [-a APP]", "lists the dynos"),
          new CommandNote("Dynos", "ps:restart [web.1] [-a APP]", "restarts one dyno, or all"),
          new CommandNote("Dynos", "ps:scale web=2 [-a APP]", "sets the number of dynos"),
          new CommandNote("Dynos", "crash web.1 [-a APP]", "kills a dyno's processes"),
          new CommandNote("Dynos", "ps:type [standard-1x] [-a APP]", "the dyno size"),
          new CommandNote("Machines", "host:fail web.1 [-a APP]", "a machine is lost"),
          new CommandNote("Domains", "domains:add HOST [-a APP]", "adds a custom domain"),
          new CommandNote("Domains", "domains:remove HOST [-a APP]", "removes it"),
          new CommandNote("Add-ons", "addons:create storage [-a APP]", "gives an app storage"),
          new CommandNote("Add-ons", "addons:destroy storage [-a APP]", "takes it away"),
          new CommandNote("Browser", "visit [PATH | URL] [-a APP]", "sends the browser to a page"),
          new CommandNote("Pinger", "pinger:on [20m] [PATH] [-a APP]", "has a monitor visit"),
          new CommandNote("Pinger", "pinger:off [-a APP]", "takes it away"),
          new CommandNote("Account and era", "era [NAME]", "changes the rules"),
          new CommandNote("Account and era", "account:verify [off]", "gives it a credit card"),
          new CommandNote("Clock", "skip 31m", "sets the platform clock forward"),
          new CommandNote("Clock", "pause", "stops the platform clock"),
          new CommandNote("Help", "help", "this list"));
  static final WindowNotes NOTES = notes(WindowNotes.Mode.LIVE);
  private static final Typefaces TYPEFACES = Typefaces.load();

  final Tale tale;
  final List<String> sent = new ArrayList<>();
  final Session session;
  final Stage stage;

  /** Opens at the live edge, with the show stopped. */
  Opened(Tale tale, Stage stage, WindowNotes notes) {
    this.tale = tale;
    this.stage = stage;
    session = new Session(tale.journal, new Session.Source(sent::add, tale::now));
    session.advance(Duration.ZERO);
    session.playhead().seek(session.story().end());
    stage.setWidth(1600);
    stage.setHeight(900);
    new MainWindow(session, TYPEFACES, Wordings.load(Language.ENGLISH), notes).show(stage);
  }

  static WindowNotes notes(WindowNotes.Mode mode) {
    return new WindowNotes(
        mode,
        "127.0.0.1:38080",
        "127.0.0.1:38053",
        List.of(Tale.HOST, "photos.localhost"),
        COMMANDS,
        List.of(
            new EraNote(
                "free-2019",
                "Free tier, 2019",
                List.of(
                    new EraNote.Size("free", "Free", 512),
                    new EraNote.Size("standard-2x", "Standard-2X", 1024)),
                List.of(new EraNote.Limit("first-byte", "30 s")))));
  }

  /** Waits until the window has come to show something. */
  static void until(BooleanSupplier shown) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(shown::getAsBoolean).get());
  }

  /** Presses a key while Shift is held. */
  static void shift(FxRobot robot, KeyCode key) {
    robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
  }

  /** Whether something is there and can be seen. */
  static boolean there(FxRobot robot, String id) {
    return seen(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
  }

  /** Presses a button, wherever it is. */
  static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
  }

  /** The words on something. */
  static String text(FxRobot robot, String id) {
    return seen(() -> robot.lookup(id).queryAs(Labeled.class).getText());
  }

  /** The message that is shown, empty when there is none. */
  static String toast(FxRobot robot) {
    return seen(() ->
        robot.lookup(".toast .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .reduce("", (before, last) -> last));
  }

  static String title(FxRobot robot) {
    return robot.lookup("#inspectorTitle").queryAs(Label.class).getText();
  }

  static StagePane stagePane(FxRobot robot) {
    return seen(() -> (StagePane) robot.lookup("#stage").queryAs(Canvas.class).getParent());
  }

  /** What is found on the toolkit's thread, where nothing changes while it is looked for. */
  private static <T> T seen(Callable<T> look) {
    try {
      return Platform.isFxApplicationThread()
          ? look.call()
          : WaitForAsyncUtils.waitForAsyncFx(5_000, look);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
