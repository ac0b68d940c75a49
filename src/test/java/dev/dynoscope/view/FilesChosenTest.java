package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.app.KeptForTests;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What comes of the files that are chosen for recordings and figures. */
@ExtendWith(ApplicationExtension.class)
class FilesChosenTest {
  @TempDir private Path folder = Path.of("");

  private Optional<Stage> window = Optional.empty();

  @Start
  void open(Stage stage) {
    window = Optional.of(stage);
    stage.setWidth(1280);
    stage.setHeight(720);
    new MainWindow(
            new MainWindow.Branching(
                new ToldRuns(journal -> {}), Opened.NOTES, Opened.NOTES.ofRecording()),
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            Optional.empty(),
            Optional.of(new KeptForTests(folder).shelf()),
            Memory.NONE)
        .show(stage);
  }

  @AfterEach
  void nobodyAnswers() {
    System.clearProperty("bigheadless.file");
  }

  private void choose(String name) {
    System.setProperty("bigheadless.file", folder.resolve(name).toString());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void control(FxRobot robot, KeyCode key) {
    robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
  }

  private static void isSaid(FxRobot robot, String words) throws TimeoutException {
    Opened.until(() -> Opened.toast(robot).startsWith(words));
  }

  @Test
  void whoChoosesNoFileIsToldNothing(FxRobot robot) throws IOException {
    for (KeyCode key : List.of(KeyCode.S, KeyCode.O, KeyCode.E)) {
      control(robot, key);
    }
    assertEquals("", Opened.toast(robot));
    assertEquals(List.of(), files());
  }

  @Test
  void aNameWithoutItsEndingGetsItAndWritesOverNothing(FxRobot robot)
      throws IOException, TimeoutException {
    choose("mine");
    control(robot, KeyCode.S);
    isSaid(robot, "Saved as " + folder.resolve("mine.journal"));
    control(robot, KeyCode.E);
    isSaid(robot, "The figure is in " + folder.resolve("mine.svg"));
    control(robot, KeyCode.S);
    isSaid(robot, "There is a file " + folder.resolve("mine.journal") + " already.");
    control(robot, KeyCode.E);
    isSaid(robot, "There is a file " + folder.resolve("mine.svg") + " already.");
    assertEquals(List.of("mine.journal", "mine.svg"), files());
  }

  @Test
  void aFigureIsLargeEnoughHoweverLittleRoomTheStageHas(FxRobot robot)
      throws IOException, TimeoutException {
    robot.interact(() -> window.orElseThrow().setHeight(300));
    choose("small.svg");
    control(robot, KeyCode.E);
    isSaid(robot, "The figure is in ");
    String svg = Files.readString(folder.resolve("small.svg"));
    assertTrue(svg.contains("height=\"360\""), () -> svg.substring(0, 400));
  }

  @Test
  void whereNothingCanBeWrittenIsSaid(FxRobot robot) throws IOException, TimeoutException {
    Files.writeString(folder.resolve("milk"), "milk");
    choose("milk/a.journal");
    control(robot, KeyCode.S);
    isSaid(robot, "The recording cannot be saved: ");
    choose("milk/a.svg");
    control(robot, KeyCode.E);
    isSaid(robot, "The figure cannot be written to ");
    assertEquals(List.of("milk"), files());
  }

  @Test
  void whatIsNoRecordingIsNotOpened(FxRobot robot) throws IOException, TimeoutException {
    Files.writeString(folder.resolve("milk.journal"), "milk");
    choose("milk.journal");
    control(robot, KeyCode.O);
    isSaid(robot, folder.resolve("milk.journal").toString());
    assertTrue(robot.lookup("#mode").queryAs(Label.class).getText().startsWith("Live"));
  }
}
