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
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What makes the window easy to live with, at the first start and after. */
@ExtendWith(ApplicationExtension.class)
class ComfortTest {
  private final Tale tale = new Tale().deployed().visit();
  private final List<String> sent = new ArrayList<>();
  private final List<Settings> kept = new ArrayList<>();
  private Session session;
  private Stage window;

  @Start
  void open(Stage stage) {
    window = stage;
    session = new Session(tale.journal, new Session.Source(sent::add, tale::now));
    session.advance(Duration.ZERO);
    session.playhead().seek(session.story().end());
    new MainWindow(
            session,
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            Opened.NOTES,
            Optional.empty(),
            new Memory(Settings.FIRST, kept::add))
        .show(stage);
  }

  private static void control(FxRobot robot, KeyCode... keys) {
    robot.press(KeyCode.CONTROL).type(keys).release(KeyCode.CONTROL);
  }

  private static boolean visible(FxRobot robot, String id) {
    return robot.lookup(id).query().isVisible();
  }

  private Settings last() {
    return kept.getLast();
  }

  @Test
  void theFirstStartOffersThreeDoorsOfWhichOneIsClosed(FxRobot robot) throws TimeoutException {
    assertTrue(visible(robot, "#start-card"));
    assertTrue(robot.lookup("#door-demo").query().isFocused());
    assertTrue(robot.lookup("#door-month").query().isDisabled());
    robot.type(KeyCode.RIGHT, KeyCode.SPACE);
    assertFalse(visible(robot, "#start-card"));
    assertEquals(List.of(), sent);
    Opened.until(() -> !kept.isEmpty());
    assertTrue(last().welcomed());
  }

  @Test
  void paletteFindsAKeyByAFewLettersAndDoesIt(FxRobot robot) {
    robot.type(KeyCode.ESCAPE);
    control(robot, KeyCode.K);
    assertTrue(robot.lookup("#find").query().isFocused());
    robot.write("send req");
    ListView<Found> found = robot.lookup("#found").queryListView();
    assertEquals("Send a request to the app", found.getSelectionModel().getSelectedItem().words());
    robot.type(KeyCode.ENTER);
    assertEquals(List.of("visit -a photos"), sent);
    assertFalse(visible(robot, "#find-card"));
  }

  @Test
  void paletteFindsThingsOnTheStageAndCommands(FxRobot robot) {
    robot.type(KeyCode.ESCAPE);
    control(robot, KeyCode.K);
    robot.write("dyno web.1").type(KeyCode.ENTER);
    assertEquals(Optional.of("dyno:photos/web.1"), session.selected());
    control(robot, KeyCode.K);
    robot.write("lists the apps").type(KeyCode.ENTER);
    assertEquals(List.of("apps"), sent);
  }

  @Test
  void keysAreSearched(FxRobot robot) {
    robot.type(KeyCode.ESCAPE, KeyCode.F1);
    assertTrue(robot.lookup("#keySearch").query().isFocused());
    robot.write("spotlight");
    List<String> caps =
        robot.lookup(".cap-large").queryAllAs(Label.class).stream().map(Label::getText).toList();
    assertEquals(List.of("Shift+L"), caps);
    robot.type(KeyCode.ESCAPE);
    assertFalse(visible(robot, "#keys"));
  }

  @Test
  void everythingGrowsAndIsRemembered(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.ESCAPE);
    Node send = robot.lookup("#send").query();
    double before = send.localToScene(send.getLayoutBounds()).getHeight();
    control(robot, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS);
    Opened.until(() -> !kept.isEmpty() && last().zoom() == 150);
    assertEquals(1.5 * before, send.localToScene(send.getLayoutBounds()).getHeight(), 1e-6);
    control(robot, KeyCode.DIGIT0);
    assertEquals(before, send.localToScene(send.getLayoutBounds()).getHeight(), 1e-6);
  }

  @Test
  void inspectorIsWidenedWithTheArrowKeysOfItsEdge(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> robot.lookup(".grip.upright").query().requestFocus());
    robot.type(KeyCode.LEFT, KeyCode.LEFT);
    Opened.until(() -> !kept.isEmpty() && last().inspectorWidth() == 332);
    robot.type(KeyCode.I);
    Opened.until(() -> !last().inspector());
  }

  @Test
  void scalingCanBeTakenBack(FxRobot robot) {
    robot.type(KeyCode.ESCAPE);
    Opened.shift(robot, KeyCode.UP);
    assertEquals("Undo", robot.lookup(".toast .lead").queryButton().getText());
    control(robot, KeyCode.Z);
    assertEquals(List.of("ps:scale web=2 -a photos", "ps:scale web=1 -a photos"), sent);
    control(robot, KeyCode.Z);
    assertEquals("There is nothing that could be taken back.", Opened.toast(robot));
  }

  @Test
  void menuOfTheSelectedDynoOpensByKey(FxRobot robot) {
    robot.type(KeyCode.ESCAPE, KeyCode.DIGIT1);
    Opened.shift(robot, KeyCode.F10);
    javafx.scene.control.ContextMenu menu =
        Window.getWindows().stream()
            .filter(javafx.scene.control.ContextMenu.class::isInstance)
            .map(javafx.scene.control.ContextMenu.class::cast)
            .findFirst()
            .orElseThrow();
    MenuItem restart =
        menu.getItems().stream()
            .filter(item -> "menu-restart".equals(item.getId()))
            .findFirst()
            .orElseThrow();
    robot.interact(restart::fire);
    robot.interact(menu::hide);
    assertEquals(List.of("ps:restart web.1 -a photos"), sent);
  }

  @Test
  void demoGoesStepByStepAndEscEndsIt(FxRobot robot) {
    robot.type(KeyCode.SPACE);
    assertTrue(visible(robot, "#demo"));
    robot.clickOn("#demoNext").clickOn("#demoNext");
    assertEquals(List.of("visit -a photos", "upload -a photos"), sent);
    robot.type(KeyCode.ESCAPE);
    assertFalse(visible(robot, "#demo"));
  }

  @Test
  void anotherLanguageIsSpokenAtOnce(FxRobot robot) throws TimeoutException {
    robot.type(KeyCode.ESCAPE);
    control(robot, KeyCode.K);
    robot.write("deutsch").type(KeyCode.ENTER);
    Opened.until(() -> robot.lookup("#send").queryButton().getText().equals("Anfrage senden"));
    Opened.until(() -> !kept.isEmpty() && last().language().equals("de"));
    assertTrue(window.isShowing());
  }
}
