package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Keys of one character can be turned off, and everything can be done all the same. */
@ExtendWith(ApplicationExtension.class)
class LetterKeysTest {
  private final Tale tale = new Tale().deployed().visit();
  private final List<String> sent = new ArrayList<>();
  private final List<Settings> kept = new ArrayList<>();
  private Session session;

  @Start
  void open(Stage stage) {
    session = new Session(tale.journal, new Session.Source(sent::add, tale::now));
    session.advance(Duration.ZERO);
    session.playhead().seek(session.story().end());
    stage.setWidth(1600);
    stage.setHeight(900);
    new MainWindow(
            session,
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            Opened.NOTES,
            Optional.empty(),
            new Memory(Settings.FIRST.greeted().letters(false), kept::add))
        .show(stage);
  }

  @Test
  void lettersDigitsAndSignsDoNothingWithOrWithoutShift(FxRobot robot) {
    robot.type(KeyCode.U, KeyCode.X, KeyCode.R, KeyCode.DIGIT1, KeyCode.PERIOD, KeyCode.SLASH);
    Opened.shift(robot, KeyCode.M);
    Opened.shift(robot, KeyCode.G);
    assertEquals(List.of(), sent);
    assertEquals(Optional.empty(), session.selected());
    assertTrue(robot.lookup("#messages-card").tryQuery().isEmpty());
    assertFalse(robot.lookup("#command").query().isFocused());
  }

  @Test
  void allOtherKeysWorkAsEver(FxRobot robot) {
    robot.type(KeyCode.SPACE);
    assertEquals(List.of("visit -a photos"), sent);
    Opened.shift(robot, KeyCode.UP);
    assertEquals("ps:scale web=2 -a photos", sent.getLast());
    Duration end = session.playhead().position();
    robot.type(KeyCode.LEFT);
    assertTrue(session.playhead().position().compareTo(end) < 0);
    robot.type(KeyCode.F1);
    assertTrue(robot.lookup("#keys").query().isVisible());
  }

  @Test
  void buttonsShowNoKeyThatDoesNothing(FxRobot robot) {
    Button upload = robot.lookup("#upload").queryButton();
    assertEquals("Upload a picture", upload.getTooltip().getText());
    assertFalse(upload.getGraphic().isVisible());
    Button send = robot.lookup("#send").queryButton();
    assertEquals("Send a request to the app  (Space)", send.getTooltip().getText());
    assertTrue(send.getGraphic().isVisible());
  }

  @Test
  void paletteTurnsThemOnAndThatIsRemembered(FxRobot robot) throws TimeoutException {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.write("one character").type(KeyCode.ENTER);
    Opened.until(() -> !kept.isEmpty() && kept.getLast().letters());
    robot.type(KeyCode.U);
    assertEquals(List.of("upload -a photos"), sent);
    assertTrue(robot.lookup("#upload").queryButton().getGraphic().isVisible());
  }

  @Test
  void keyboardMapSaysWhichAreOffAndTurnsThemOn(FxRobot robot) {
    robot.type(KeyCode.F1);
    CheckBox letters = robot.lookup("#letterKeys").queryAs(CheckBox.class);
    assertFalse(letters.isSelected());
    long off = robot.lookup(".cap-off").queryAll().size();
    robot.interact(letters::fire);
    assertTrue(off > 0);
    assertEquals(0, robot.lookup(".cap-off").queryAll().size());
    robot.type(KeyCode.ESCAPE, KeyCode.U);
    assertEquals(List.of("upload -a photos"), sent);
  }
}
