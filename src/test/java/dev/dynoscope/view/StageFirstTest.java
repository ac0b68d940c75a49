package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** At a start the stage is seen before the rest of the window has been styled. */
@ExtendWith(ApplicationExtension.class)
class StageFirstTest {
  private static final List<String> REST =
      List.of("#send", "#play", "#log", "#inspector", "#command", "#find-card", "#mark-card");

  private List<String> thereAtFirst = List.of();

  @Start
  void open(Stage stage) {
    Tale tale = new Tale().deployed();
    Session session = new Session(tale.journal, new Session.Source(command -> {}, tale::now));
    session.advance(Duration.ZERO);
    stage.setWidth(1600);
    stage.setHeight(900);
    new MainWindow(session, Typefaces.load(), Wordings.load(Language.ENGLISH), Opened.NOTES)
        .stageFirst()
        .show(stage);
    thereAtFirst =
        Stream.concat(Stream.of("#stage"), REST.stream())
            .filter(id -> stage.getScene().lookup(id) != null)
            .toList();
  }

  @Test
  void theRestFollowsTheFirstPicture(FxRobot robot) throws TimeoutException {
    assertEquals(List.of("#stage"), thereAtFirst);
    Opened.until(() -> robot.lookup("#inspectorTitle").tryQuery().isPresent());
    assertTrue(Opened.stagePane(robot).picture().isPresent());
    assertEquals(
        List.of("#send", "#play", "#log", "#inspector", "#command"),
        REST.stream().filter(id -> robot.lookup(id).tryQuery().isPresent()).toList());
  }
}
