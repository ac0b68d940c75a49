package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.export.PngWriter;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.json.ScenarioFile;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The timeline over few, many and very many entries, to be looked at: {@code mvn test
 * -Dtest=TimelineShots -Dshots=FOLDER}.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "shots", matches = ".+")
class TimelineShots {
  private static final String LANGUAGE = System.getProperty("shots.language", "en");
  private Stage stage;

  @Start
  void show(Stage window) {
    stage = window;
  }

  private Session open(FxRobot robot, Journal journal, WindowNotes notes) throws TimeoutException {
    Session session =
        new Session(
            journal,
            new Session.Source(
                command -> {}, () -> journal.entry(Math.max(1, journal.lastSeq())).at()));
    robot.interact(() -> {
      stage.hide();
      stage.setWidth(1280);
      stage.setHeight(720);
      new MainWindow(
              session, Typefaces.load(), Wordings.load(Language.of(LANGUAGE).orElseThrow()), notes)
          .show(stage);
    });
    WaitForAsyncUtils.waitFor(
        240, TimeUnit.SECONDS, () -> session.story().lastSeq() == journal.lastSeq());
    robot.moveTo(new Point2D(5, 5));
    return session;
  }

  @Test
  void few(FxRobot robot)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Session session = open(robot, new Tale().deployed().journal, Opened.NOTES);
    robot.interact(() -> session.playhead().seek(session.story().end().dividedBy(2)));
    write("few");
    looks(robot, "tale", Tale.whole());
    Tale tale = Tale.whole();
    for (int i = 0; i < 12; i++) {
      tale.visit().upload().restart().visit().crash().later(Duration.ofMinutes(9));
      tale.boot(Tale.WEB_1).sleep().wake();
    }
    looks(robot, "many", tale);
    assertTrue(session.story().end().isPositive());
  }

  private void looks(FxRobot robot, String name, Tale tale)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Session session = open(robot, tale.journal, Opened.NOTES);
    for (Look look : Look.values()) {
      robot.interact(
          () -> session.playhead().seek(session.story().end().multipliedBy(2).dividedBy(3)));
      write(name + "-" + look);
      robot.type(KeyCode.T);
    }
    robot.type(KeyCode.O);
    robot.interact(() -> session.playhead().seek(session.playhead().position().plusSeconds(9)));
    robot.type(KeyCode.O, KeyCode.J);
    write(name + "-loop");
    robot.type(KeyCode.ESCAPE, KeyCode.Z, KeyCode.Z, KeyCode.Z);
    write(name + "-close");
    robot.type(KeyCode.Z, KeyCode.Z);
    write(name + "-closest");
    robot.type(KeyCode.W);
    write(name + "-all");
    robot.interact(() -> {
      stage.setWidth(1920);
      stage.setHeight(1080);
    });
    write(name + "-large");
  }

  @Test
  void million(FxRobot robot)
      throws IOException, InterruptedException, ExecutionException, TimeoutException, Unreadable {
    Scenario fleet = ScenarioFile.read(Files.readString(Path.of("lessons/scenarios/fleet.json")));
    Journal journal = new Journal();
    new Simulation(fleet, 7, journal::append).run();
    Session session = open(robot, journal, Opened.notes(WindowNotes.Mode.SIMULATED));
    for (Look look : Look.values()) {
      for (int share : List.of(0, 30, 70, 100)) {
        robot.interact(() ->
            session.playhead().seek(session.story().end().multipliedBy(share).dividedBy(100)));
        write("million-" + look + "-" + share);
      }
      robot.type(KeyCode.W);
      write("million-" + look + "-all");
      robot.type(KeyCode.Z, KeyCode.Z, KeyCode.Z, KeyCode.Z, KeyCode.Z);
      write("million-" + look + "-days");
      robot.type(KeyCode.W, KeyCode.W, KeyCode.T);
    }
    robot.type(KeyCode.J);
    write("million-list");
    Entry last = journal.entry(journal.lastSeq());
    assertTrue(last.seq() > 1_000_000);
  }

  private void write(String name) throws IOException, InterruptedException, ExecutionException {
    long until = System.nanoTime() + 900_000_000;
    while (System.nanoTime() < until) {
      WaitForAsyncUtils.waitForFxEvents(1);
    }
    WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
    Files.write(
        Path.of(System.getProperty("shots"), name + ".png"), PngWriter.encode(Pixels.of(image)));
  }
}
