package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.export.PngWriter;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
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

/** Screenshots to be looked at: {@code mvn test -Dtest=Shots -Dshots=FOLDER}. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "shots", matches = ".+")
class Shots {
  private final Tale tale = Tale.whole();
  private final List<String> sent = new ArrayList<>();
  private final Session session =
      new Session(tale.journal, new Session.Source(sent::add, tale::now));
  private Stage stage;

  @Start
  void show(Stage window) {
    stage = window;
    new MainWindow(session, Typefaces.load(), Wordings.load(Language.ENGLISH), Opened.NOTES)
        .show(window);
  }

  @Test
  void shoot(FxRobot robot) throws IOException, InterruptedException, ExecutionException {
    robot.moveTo(new Point2D(5, 5));
    List<Consumer<Session>> moments =
        List.of(
            s -> s.playhead().seek(s.story().end().dividedBy(4)),
            s -> {
              s.playhead().seek(s.story().end().dividedBy(2));
              s.select(java.util.Optional.of("dyno:photos/web.1"));
            },
            s -> {
              s.playhead().toEdge();
              s.select(s.after().requests().newest().map(Selection::id));
            });
    for (Look look : Look.values()) {
      for (int width : new int[] {1280, 1920}) {
        int at = 0;
        for (Consumer<Session> moment : moments) {
          robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(width == 1100 ? 680 : width * 9 / 16);
            moment.accept(session);
          });
          write(look.palette().name() + "-" + width + "-" + at++);
        }
      }
      over(robot, look.palette().name());
      if (look == Look.DARK) {
        robot.press(KeyCode.SHIFT).press(KeyCode.SLASH);
        robot.release(KeyCode.SLASH).release(KeyCode.SHIFT);
        write("keys");
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.SLASH).write("ps -a photos").type(KeyCode.ENTER, KeyCode.ESCAPE);
        robot.interact(() -> {
          tale.answer("ps -a photos", "=== web (Free): java Photos (1)", "web.1: up 2026/11/21");
          tale.refuse("fly", "There is no command \"fly\". Type help for the list.");
          tale.crash();
        });
        write("answer");
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.F5);
        write("present");
        robot.type(KeyCode.F5);
      }
      robot.type(KeyCode.T);
    }
    assertEquals(List.of("ps -a photos"), sent);
  }

  private void over(FxRobot robot, String look)
      throws IOException, InterruptedException, ExecutionException {
    robot.interact(() -> {
      stage.setWidth(1280);
      stage.setHeight(720);
    });
    robot.interact(() -> {
      tale.also(Facts.hours(java.time.Duration.ofHours(512), 2))
          .also(Facts.memory())
          .also(Facts.r14())
          .also(Facts.pinger(java.time.Duration.ofMinutes(20)));
      session.select(java.util.Optional.empty());
      session.playhead().toEdge();
    });
    write(look + "-overview");
    for (String id : java.util.List.of("app:photos", "router", "dyno:photos/web.1", "dns")) {
      robot.interact(() -> session.select(java.util.Optional.of(id)));
      write(look + "-" + id.replaceAll("[:/].*", ""));
    }
    robot.type(KeyCode.SLASH, KeyCode.DOWN);
    write(look + "-palette");
    robot.write("crash ");
    write(look + "-palette-words");
    robot.eraseText(6).type(KeyCode.ESCAPE, KeyCode.M);
    write(look + "-more");
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> stage.setWidth(1100));
    write(look + "-1100");
    robot.interact(() ->
        tale.refuse(
            "ps:scale web=2",
            "Cannot update to more than 1 Free size dynos per process type. Another size can be"
                + " more: ps:scale web=2:hobby",
            Optional.of("ps:scale web=2:hobby")));
    write(look + "-way");
    robot.type(KeyCode.ESCAPE);
    storage(robot, look);
  }

  private void storage(FxRobot robot, String look)
      throws IOException, InterruptedException, ExecutionException {
    robot.interact(() -> {
      stage.setWidth(1440);
      stage.setHeight(810);
      tale.also(Facts.bucket()).also(Facts.stored()).also(Facts.fetched()).also(Facts.refused());
      session.select(Optional.of("storage"));
    });
    long last = tale.journal.lastSeq();
    for (int back = 2; back >= 0; back--) {
      double share = back == 1 ? 0.75 : 0.3;
      long seq = last - back;
      robot.interact(() ->
          session
              .story()
              .beatOf(seq)
              .ifPresent(beat ->
                  session
                      .playhead()
                      .seek(beat.start().plusMillis((long) (beat.length().toMillis() * share)))));
      write(look + "-storage-" + (3 - back));
    }
    robot.interact(() -> session.playhead().toEdge());
    write(look + "-storage");
  }

  private void write(String name) throws IOException, InterruptedException, ExecutionException {
    for (int i = 0; i < 12; i++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
    WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
    BufferedImage copy = Pixels.of(image);
    Files.write(Path.of(System.getProperty("shots"), name + ".png"), PngWriter.encode(copy));
  }
}
