package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.RunProgress;
import dev.dynoscope.session.RunProgress.State;
import dev.dynoscope.session.ScenarioNote;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.session.Simulations;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Scenarios beside the live platform. */
@ExtendWith(ApplicationExtension.class)
class SimulatedTest {
  private final Tale live = new Tale().deployed().visit();
  private final List<String> sent = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();

  /** A run that comes as far as the test says. */
  private static final class Run implements SimulatedRun {
    private final Tale tale = Tale.whole();
    private final ScenarioNote scenario;
    private final long seed;
    private volatile RunProgress progress;

    Run(ScenarioNote scenario, long seed) {
      this.scenario = scenario;
      this.seed = seed;
      progress = at(State.RUNNING, Duration.ofDays(12), "");
    }

    private RunProgress at(State state, Duration reached, String sentence) {
      return new RunProgress(state, tale.now(), reached, scenario.lasts(), 123_456, sentence);
    }

    @Override
    public ScenarioNote scenario() {
      return scenario;
    }

    @Override
    public long seed() {
      return seed;
    }

    @Override
    public Journal journal() {
      return tale.journal;
    }

    @Override
    public RunProgress progress() {
      return progress;
    }

    @Override
    public void stop() {
      progress = at(State.STOPPED, Duration.ofDays(12), "");
    }
  }

  private final class Shelf implements Simulations {
    @Override
    public List<ScenarioNote> scenarios() {
      return List.of(
          new ScenarioNote("a.json", "Ten thousand drives", "They fail.", Duration.ofDays(30)),
          new ScenarioNote("b.json", "Wake times", "An app wakes.", Duration.ofHours(3)));
    }

    @Override
    public ScenarioNote open(String file) {
      return scenarios().getFirst();
    }

    @Override
    public SimulatedRun run(ScenarioNote scenario, long seed) {
      runs.add(new Run(scenario, seed));
      return runs.getLast();
    }
  }

  @Start
  void open(Stage stage) {
    stage.setWidth(1600);
    stage.setHeight(900);
    Session session = new Session(live.journal, new Session.Source(sent::add, live::now));
    MainWindow.Simulating simulating =
        new MainWindow.Simulating(
            new Shelf(),
            run -> WindowNotes.ofSimulation(List.of()),
            (run, wording) -> Optional.empty());
    new MainWindow(
            session,
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            Opened.NOTES,
            Optional.of(simulating),
            Memory.NONE)
        .show(stage);
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static boolean card(FxRobot robot) {
    return robot.lookup("#scenario-card").tryQuery().filter(Node::isVisible).isPresent();
  }

  private static void seed(FxRobot robot, String seed) {
    robot.interact(() -> robot.lookup("#seed").queryAs(TextField.class).setText(seed));
  }

  private void play(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.V);
    seed(robot, "7");
    robot.type(KeyCode.ENTER);
    Opened.until(() -> text(robot, "#mode").startsWith("Simulated"));
  }

  @Test
  void aScenarioIsPlayedByKeysAlone(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.V);
    assertTrue(card(robot));
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    Opened.until(() -> text(robot, "#mode").equals("Simulated: no code runs, seed 1"));
    assertEquals("b.json", runs.getFirst().scenario().file());
    assertEquals("Wake times", text(robot, "#runTitle"));
    assertFalse(card(robot));
  }

  @Test
  void aWrongSeedIsRefusedWithASentence(FxRobot robot) {
    robot.type(KeyCode.V);
    seed(robot, "seven");
    robot.clickOn("#runScenario");
    assertEquals(
        "\"seven\" is no seed; write a whole number such as 7, up to 9223372036854775807.",
        text(robot, "#scenarioWrong"));
    assertTrue(card(robot));
    assertEquals(List.of(), runs);
    seed(robot, "7");
    assertEquals("", text(robot, "#scenarioWrong"));
  }

  @Test
  void itSaysHowFarItHasComeAndCanBeStopped(FxRobot robot) throws TimeoutException {
    play(robot);
    Opened.until(() -> text(robot, "#runProgress").startsWith("12 d of 30 d · 123"));
    robot.clickOn("#stopRun");
    Opened.until(() -> text(robot, "#runProgress").startsWith("stopped at 12 d of 30 d"));
    assertFalse(robot.lookup("#stopRun").query().isVisible());
  }

  @Test
  void anEndBeforeTheTimeIsSaid(FxRobot robot) throws TimeoutException {
    play(robot);
    Run run = runs.getFirst();
    run.progress = run.at(State.FULL, Duration.ofDays(4), "The run stopped.");
    Opened.until(() -> Opened.toast(robot).equals("The run stopped."));
    assertTrue(text(robot, "#runProgress").startsWith("full at 4 d of 30 d"));
  }

  @Test
  void nothingIsSentFromASimulation(FxRobot robot) throws TimeoutException {
    play(robot);
    robot.type(KeyCode.SPACE);
    assertEquals(List.of(), sent);
    assertTrue(Opened.toast(robot).startsWith("This is a simulation"));
  }

  @Test
  void theLiveRunIsThereAgainAndTakesCommands(FxRobot robot) throws TimeoutException {
    play(robot);
    robot.interact(() -> live.crash());
    robot.type(KeyCode.L);
    Opened.until(() -> text(robot, "#mode").startsWith("Live"));
    assertEquals(State.STOPPED, runs.getFirst().progress().state());
    robot.type(KeyCode.SPACE);
    assertEquals(List.of("visit -a photos"), sent);
    Opened.until(() -> text(robot, "#entries").contains(String.valueOf(live.journal.lastSeq())));
  }

  @Test
  void anotherRunTakesThePlaceOfTheFirst(FxRobot robot) throws TimeoutException {
    play(robot);
    robot.type(KeyCode.V);
    assertEquals("7", robot.lookup("#seed").queryAs(TextField.class).getText());
    seed(robot, "8");
    robot.type(KeyCode.ENTER);
    Opened.until(() -> text(robot, "#mode").endsWith("seed 8"));
    assertEquals(2, runs.size());
  }

  @Test
  void leapsGoFarByKey(FxRobot robot) throws TimeoutException {
    play(robot);
    robot.type(KeyCode.PERIOD);
    Opened.until(() -> robot.lookup("#leapOn").tryQuery().isPresent());
    robot.type(KeyCode.COMMA);
    assertEquals("", Opened.toast(robot));
  }
}
