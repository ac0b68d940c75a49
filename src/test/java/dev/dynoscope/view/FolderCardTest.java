package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A folder is deployed: asked first, followed to the end. */
@ExtendWith(ApplicationExtension.class)
class FolderCardTest {
  private static final AppName APP = new AppName("my-shop");

  private Opened window;
  private FolderCard card;
  private final List<String> again = new ArrayList<>();

  @Start
  void open(Stage stage) {
    window = new Opened(new Tale().deployed(), stage, Opened.NOTES);
    Ledger ledger = new Ledger(window.session);
    var wording = Wordings.load(Language.ENGLISH);
    Actions actions = new Actions(window.session, ledger, Opened.NOTES, wording, said -> {});
    card = new FolderCard(window.session, actions, wording, () -> again.add("again"));
    Scene scene = new Scene(new javafx.scene.layout.StackPane(card.node()), 900, 700);
    Stage own = new Stage();
    own.initOwner(stage);
    own.setScene(scene);
    own.show();
  }

  private void ask(FxRobot robot) {
    robot.interact(() -> card.ask(Path.of("/tmp/My Shop")));
  }

  private void follow(FxRobot robot) {
    robot.interact(() -> window.session.advance(java.time.Duration.ZERO));
    robot.interact(card::update);
  }

  private static String words(FolderCard card) {
    return ((Label) card.node().lookup("#folderWords")).getText();
  }

  private static String title(FolderCard card) {
    return ((Label) card.node().lookup("#folderTitle")).getText();
  }

  @Test
  void asksBeforeAnythingIsSent(FxRobot robot) {
    ask(robot);
    assertEquals("Deploy the folder My Shop?", title(card));
    assertTrue(words(card).contains("becomes a new app, my-shop."), words(card));
    assertEquals(List.of(), window.sent);
  }

  @Test
  void followsTheBuildToTheRelease(FxRobot robot) throws TimeoutException {
    ask(robot);
    robot.interact(
        () -> ((javafx.scene.control.Button) card.node().lookup("#folderDeploy")).fire());
    assertEquals(List.of("apps:create my-shop --from \"/tmp/My Shop\""), window.sent);
    window.tale.also(new AppFact.BuildStarted(APP, "/tmp/My Shop"));
    window.tale.also(new AppFact.BuildPrinted(APP, "-----> Java app detected"));
    follow(robot);
    TextArea log = (TextArea) card.node().lookup("#buildLog");
    assertEquals("-----> Java app detected", log.getText());
    window.tale.also(
        new AppFact.ReleaseCreated(APP, 3, "Deploy", new SlugId("ab12"), List.of(), false));
    follow(robot);
    assertEquals("my-shop is released as v3", title(card));
  }

  @Test
  void failureIsASentenceWithAWayOut(FxRobot robot) {
    ask(robot);
    robot.interact(
        () -> ((javafx.scene.control.Button) card.node().lookup("#folderDeploy")).fire());
    window.tale.also(new AppFact.BuildStarted(APP, "/tmp/My Shop"));
    window.tale.also(new AppFact.BuildFailed(APP, "There is no Procfile in /tmp/My Shop."));
    follow(robot);
    assertEquals("There is no Procfile in /tmp/My Shop.", words(card));
    robot.interact(
        () -> ((javafx.scene.control.Button) card.node().lookup("#folderAnother")).fire());
    assertEquals(List.of("again"), again);
  }

  @Test
  void aBuildThatGoesOnCanBeCancelled(FxRobot robot) {
    ask(robot);
    robot.interact(
        () -> ((javafx.scene.control.Button) card.node().lookup("#folderDeploy")).fire());
    var stop = (javafx.scene.control.Button) card.node().lookup("#folderStop");
    assertTrue(stop.isDisabled());
    window.tale.also(new AppFact.BuildStarted(APP, "/tmp/My Shop"));
    follow(robot);
    assertFalse(stop.isDisabled());
    robot.interact(stop::fire);
    assertEquals("builds:cancel -a my-shop", window.sent.getLast());
    assertTrue(stop.isDisabled());
    window.tale.also(new AppFact.BuildCancelled(APP));
    follow(robot);
    assertEquals("The build of my-shop was cancelled", title(card));
    robot.interact(
        () -> ((javafx.scene.control.Button) card.node().lookup("#folderAnother")).fire());
    assertEquals(List.of("again"), again);
  }

  @Test
  void refusalEndsIt(FxRobot robot) {
    ask(robot);
    robot.interact(
        () -> ((javafx.scene.control.Button) card.node().lookup("#folderDeploy")).fire());
    window.tale.refuse(
        "apps:create my-shop --from \"/tmp/My Shop\"", "That name is taken.", Optional.empty());
    follow(robot);
    assertEquals("my-shop could not be deployed", title(card));
    assertEquals("That name is taken.", words(card));
    robot.interact(card::hide);
    assertFalse(card.node().isVisible());
  }

  @ParameterizedTest
  @CsvSource({"My_App 2, my-app-2", "x, app-x", "9lives, lives", "photos, photos"})
  void foldersNameTheirApps(String folder, String app) {
    assertEquals(app, FolderName.of(Path.of("/tmp", folder)));
  }
}
