package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** For those who want no motion: a beat is two stills, and one fades into the other. */
@ExtendWith(ApplicationExtension.class)
class ReducedMotionTest {
  private static final int PLACES = 4;

  private final Tale tale = new Tale().deployed().visit();
  private Session session;
  private Stage window;

  @Start
  void take(Stage stage) {
    window = stage;
    session = new Session(tale.journal, new Session.Source(_ -> {}, tale::now));
    session.advance(Duration.ZERO);
    session.playhead().seek(session.story().end());
    session.playhead().pause();
  }

  private void open(FxRobot robot, Settings.Motion motion) {
    robot.interact(() ->
        new MainWindow(
                session,
                Typefaces.load(),
                Wordings.load(Language.ENGLISH),
                Opened.NOTES,
                Optional.empty(),
                new Memory(Settings.FIRST.motion(motion).greeted(), _ -> {}))
            .show(window));
  }

  /** What is on the stage at four places of a beat, each after a frame of its own. */
  private List<Picture> within(FxRobot robot, Beat beat) throws Exception {
    List<Picture> seen = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      Duration at = beat.start().plus(beat.length().multipliedBy(2L * i + 1).dividedBy(2 * PLACES));
      robot.interact(() -> session.playhead().seek(at));
      StagePane stage = Opened.stagePane(robot);
      Opened.until(() ->
          stage
              .shot()
              .flatMap(shot -> shot.moment())
              .filter(shown -> shown.beat().index() == beat.index())
              .isPresent());
      robot.interact(() -> {});
      seen.add(stage.picture().orElseThrow());
    }
    return seen;
  }

  @Test
  void nothingMovesWithinABeat(FxRobot robot) throws Exception {
    open(robot, Settings.Motion.REDUCED);
    for (Beat beat : session.story().beats()) {
      List<Picture> seen = within(robot, beat);
      List<Picture> before = seen.subList(0, PLACES / 2);
      List<Picture> after = seen.subList(PLACES / 2, PLACES);
      assertEquals(1, before.stream().distinct().count(), () -> "first half of " + beat.entry());
      assertEquals(1, after.stream().distinct().count(), () -> "second half of " + beat.entry());
    }
  }

  @Test
  void theSameBeatsMoveWhereMotionIsWanted(FxRobot robot) throws Exception {
    open(robot, Settings.Motion.AS_SYSTEM);
    int most = 0;
    for (Beat beat : session.story().beats()) {
      most = Math.max(most, (int) within(robot, beat).stream().distinct().count());
    }
    assertEquals(PLACES, most);
  }

  @Test
  void oneStillFadesIntoTheNext(FxRobot robot) throws Exception {
    open(robot, Settings.Motion.REDUCED);
    Beat first = session.story().beats().getFirst();
    within(robot, first);
    StagePane stage = Opened.stagePane(robot);
    Opened.until(() -> !stage.fading());
    robot.interact(() -> session.playhead().seek(session.story().end()));
    Opened.until(stage::fading);
    Opened.until(() -> !stage.fading());
    assertTrue(stage.picture().isPresent());
  }
}
