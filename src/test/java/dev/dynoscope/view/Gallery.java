package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.export.PngWriter;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
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
 * The pictures in {@code docs/screenshots}, from a scripted session that the platform's rules have
 * played: {@code mvn test -Dtest=Gallery -Dgallery=docs/screenshots}.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "gallery", matches = ".+")
class Gallery {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 810;

  private final Journal journal = DemoJournal.made();
  private final List<String> sent = new ArrayList<>();
  private final Session session =
      new Session(
          journal, new Session.Source(sent::add, () -> journal.entry(journal.lastSeq()).at()));
  private Stage stage;

  @Start
  void open(Stage window) {
    stage = window;
    session.advance(Duration.ZERO);
    session.playhead().seek(Duration.ZERO);
    new MainWindow(session, Typefaces.load(), Wordings.load(Language.ENGLISH), Opened.NOTES)
        .show(window);
  }

  @Test
  void shoot(FxRobot robot) throws IOException, InterruptedException, ExecutionException {
    Files.createDirectories(Path.of(System.getProperty("gallery")));
    robot.interact(() -> {
      stage.setWidth(WIDTH);
      stage.setHeight(HEIGHT);
    });
    robot.moveTo(new Point2D(5, 5));
    story(robot);
    robot.type(KeyCode.T);
    at(robot, PageFact.PageShown.class, 3, 1);
    select(robot, Optional.of("dyno:photos/web.1"));
    write("page-without-the-picture-light");
    robot.type(KeyCode.T);
    at(robot, RequestFact.DynoPicked.class, 4, 0.7);
    write("dyno-picked-projector");
    robot.type(KeyCode.T);
    cards(robot);
    assertEquals(List.of(), sent);
  }

  private void story(FxRobot robot) throws IOException, InterruptedException, ExecutionException {
    at(robot, DnsFact.NameAnswered.class, 1, 0.7);
    write("dns-answers");
    at(robot, RequestFact.RouteFound.class, 1, 0.8);
    select(robot, Optional.of("router"));
    write("row-found");
    at(robot, RequestFact.DynoPicked.class, 4, 0.6);
    write("dyno-picked");
    at(robot, DynoFact.FileWritten.class, 1, 0.9);
    select(robot, Optional.of("dyno:photos/web.1"));
    write("picture-written");
    at(robot, DynoFact.DiskDiscarded.class, 2, 0.4);
    write("layer-falls");
    at(robot, DynoFact.DynoIdled.class, 1, 0.8);
    write("asleep");
    at(robot, RequestFact.RequestHeld.class, 1, 0.9);
    select(robot, Optional.of("waiting"));
    write("waiting-room");
    robot.interact(() -> session.playhead().seek(session.story().end()));
    select(robot, session.after().requests().newest().map(Selection::id));
    write("hung-request");
  }

  private void cards(FxRobot robot) throws IOException, InterruptedException, ExecutionException {
    select(robot, Optional.empty());
    at(robot, DynoFact.FileWritten.class, 1, 0.9);
    robot.type(KeyCode.J);
    write("what-mattered");
    robot.type(KeyCode.ESCAPE, KeyCode.M);
    write("more-to-cause");
    robot.type(KeyCode.ESCAPE).press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
    robot.write("dyno");
    write("palette");
    robot.type(KeyCode.ESCAPE, KeyCode.F1);
    write("keyboard-map");
    robot.type(KeyCode.ESCAPE, KeyCode.H);
    write("three-doors");
    robot.type(KeyCode.ESCAPE, KeyCode.F11);
    write("presenter");
    robot.type(KeyCode.F11);
  }

  /** Goes to the {@code number}th beat, from 1, that tells such a fact. */
  private void at(FxRobot robot, Class<? extends Fact> kind, int number, double share) {
    Beat beat =
        session.story().beats().stream()
            .filter(b -> kind.isInstance(b.entry().fact()))
            .skip(number - 1L)
            .findFirst()
            .orElseThrow();
    long nanos = (long) (beat.length().toNanos() * Math.min(share, 0.999));
    robot.interact(() -> session.playhead().seek(beat.start().plusNanos(nanos)));
  }

  private void select(FxRobot robot, Optional<String> id) {
    robot.interact(() -> session.select(id));
  }

  private void write(String name) throws IOException, InterruptedException, ExecutionException {
    for (int i = 0; i < 20; i++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
    WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
    Files.write(
        Path.of(System.getProperty("gallery"), name + ".png"), PngWriter.encode(Pixels.of(image)));
  }
}
