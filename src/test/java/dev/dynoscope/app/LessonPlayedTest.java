package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.LessonProgress.Note;
import dev.dynoscope.session.Session;
import dev.dynoscope.view.MainWindow;
import dev.dynoscope.view.WindowNotes;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson of the program, played in virtual time to its end through the window's panel. */
@ExtendWith(ApplicationExtension.class)
class LessonPlayedTest {
  private static final String LESSON = "vanishing-picture";

  @TempDir private static Path folder;
  private ProgressFile progress;
  private LessonShelf shelf;

  @Start
  void open(Stage stage) {
    progress = new ProgressFile(folder);
    shelf =
        new LessonShelf(
            Path.of("lessons"),
            Optional.empty(),
            progress,
            new LastCourse(folder),
            Wordings.load(Language.ENGLISH));
    Session.Source nothing =
        new Session.Source(command -> {}, () -> Instant.parse("2019-11-11T09:00:00Z"));
    stage.setWidth(1280);
    stage.setHeight(720);
    new MainWindow(
            new Session(new Journal(), nothing),
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            WindowNotes.ofRecordings())
        .teaching(LessonNotes.teaching(shelf))
        .show(stage);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private static void until(BooleanSupplier shown) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(shown::getAsBoolean).get());
  }

  private static boolean there(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
  }

  private static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
  }

  @Test
  void eachStepIsShownAndTheLessonIsDone(FxRobot robot) throws Exception {
    List<Lesson> all = shelf.all();
    Lesson lesson = all.stream().filter(it -> it.id().equals(LESSON)).findFirst().orElseThrow();
    robot.type(KeyCode.E);
    until(() -> there(robot, "#lesson-card"));
    ListView<?> list = robot.lookup("#lessons").queryListView();
    robot.interact(() -> list.getSelectionModel().select(all.indexOf(lesson)));
    robot.type(KeyCode.ENTER);
    until(() -> there(robot, "#lessonPanel"));
    int steps = lesson.steps().size();
    for (int i = 0; i < steps; i++) {
      int number = i;
      until(() ->
          robot
              .lookup("#lessonStep")
              .queryAs(Label.class)
              .getText()
              .equals(lesson.steps().get(number).title()));
      if (there(robot, "#prediction")) {
        robot.interact(() -> robot.lookup("#option2").queryAs(RadioButton.class).fire());
      }
      if (there(robot, "#lessonShow")) {
        robot.type(KeyCode.Y);
        fire(robot, "#lessonMissing");
        fire(robot, "#lessonShow");
        while (robot.lookup("#lessonNext").queryAs(Button.class).isDisabled()) {
          robot.type(KeyCode.END);
          WaitForAsyncUtils.waitForFxEvents(1);
        }
      }
      fire(robot, "#lessonNext");
    }
    until(() -> there(robot, "#lessonEnd"));
    assertEquals(Optional.of(steps), progress.of(LESSON).map(Note::reached));
    assertEquals(
        "✓ The lesson is done",
        robot.lookup("#lessonEnd .lesson-step").queryAs(Label.class).getText());
  }
}
