package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.BranchNote;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.NoFork;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A live run is taken up again from its past, by hand. */
@ExtendWith(ApplicationExtension.class)
class ForkingTest {
  private final Runs runs = new Runs();

  /** Branches whose journals are tales; each takes its commands down. */
  private static final class Runs implements Branches {
    private final List<BranchNote> notes = new ArrayList<>();
    private final List<Tale> tales = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();

    Runs() {
      add(0, 0);
    }

    private void add(int from, long entry) {
      tales.add(Tale.whole());
      notes.add(new BranchNote(notes.size(), from, entry, tales.getFirst().journal.entry(1).at()));
    }

    @Override
    public List<BranchNote> all() {
      return List.copyOf(notes);
    }

    @Override
    public int running() {
      return notes.size() - 1;
    }

    @Override
    public Journal journal(int branch) {
      return tales.get(branch).journal;
    }

    @Override
    public Session.Source source(int branch) {
      return new Session.Source(
          command -> asked.add(branch + ": " + command), tales.get(branch)::now);
    }

    @Override
    public CompletableFuture<BranchNote> fork(int branch, long entry, long last) {
      if (refusal.isPresent()) {
        return CompletableFuture.failedFuture(new NoFork(refusal.get()));
      }
      asked.add(branch + ": fork at " + entry);
      add(branch, entry);
      return CompletableFuture.completedFuture(notes.getLast());
    }
  }

  @Start
  void open(Stage stage) {
    stage.setWidth(1600);
    stage.setHeight(900);
    new MainWindow(
            new MainWindow.Branching(runs, Opened.NOTES, Opened.NOTES.ofRecording()),
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            Optional.empty(),
            Optional.empty(),
            Memory.NONE)
        .show(stage);
  }

  private static String mode(FxRobot robot) {
    return robot.lookup("#mode").queryAs(Label.class).getText();
  }

  private static String forkedAt(FxRobot robot, KeyCode... then) throws TimeoutException {
    robot.type(KeyCode.END);
    robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
    Opened.until(() -> !robot.lookup("#fork").query().isDisabled());
    robot.type(then);
    return mode(robot);
  }

  @Test
  void nothingIsForkedAtTheLiveEdge(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.END);
    Opened.until(() -> robot.lookup("#fork").query().isDisabled());
    robot.type(KeyCode.G);
    assertEquals(List.of(), runs.asked);
    assertFalse(robot.lookup("#branchesButton").query().isVisible());
  }

  @Test
  void aForkIsShownAndTakesCommands(FxRobot robot) throws TimeoutException {
    forkedAt(robot, KeyCode.G);
    Opened.until(() -> mode(robot).endsWith("re-run 1"));
    assertTrue(runs.asked.getFirst().startsWith("0: fork at "), runs.asked::toString);
    assertEquals("re-run 1", robot.lookup("#branchesButton").queryAs(Labeled.class).getText());
    robot.type(KeyCode.END, KeyCode.R);
    assertEquals("1: ps:restart -a photos", runs.asked.getLast());
  }

  @Test
  void theBranchThatWasLeftIsARecordingAndCanBeTakenUp(FxRobot robot) throws TimeoutException {
    forkedAt(robot, KeyCode.G);
    Opened.until(() -> mode(robot).endsWith("re-run 1"));
    Opened.shift(robot, KeyCode.G);
    assertTrue(robot.lookup("#branch-card").query().isVisible());
    robot.type(KeyCode.UP, KeyCode.ENTER);
    Opened.until(() -> mode(robot).equals("Recording · main"));
    int before = runs.asked.size();
    robot.type(KeyCode.R);
    assertEquals(before, runs.asked.size());
    robot.type(KeyCode.G);
    Opened.until(() -> mode(robot).endsWith("re-run 2"));
    assertTrue(runs.asked.getLast().startsWith("0: fork at "), runs.asked::toString);
    robot.type(KeyCode.END, KeyCode.X);
    assertTrue(runs.asked.getLast().startsWith("2: crash "), runs.asked::toString);
  }

  @Test
  void whatIsAskedForInThePastHappensNowAndIsOfferedThere(FxRobot robot) throws TimeoutException {
    forkedAt(robot, KeyCode.SPACE);
    assertEquals("0: visit -a photos", runs.asked.getLast());
    assertEquals(
        "Request sent, and it happens now. What is shown is the past.", Opened.toast(robot));
    robot.clickOn(".toast .lead");
    Opened.until(() -> mode(robot).endsWith("re-run 1"));
    assertEquals("1: visit -a photos", runs.asked.getLast());
  }

  @Test
  void whyThereIsNoForkIsSaid(FxRobot robot) throws TimeoutException {
    runs.refusal = Optional.of("There was too much to remember.");
    forkedAt(robot, KeyCode.G);
    Opened.until(() -> Opened.toast(robot).equals("There was too much to remember."));
    assertEquals("Live", mode(robot));
  }
}
