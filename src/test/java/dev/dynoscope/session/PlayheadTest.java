package dev.dynoscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Story;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayheadTest {
  private final Story story = new Story();
  private final Playhead playhead = new Playhead(story);

  @BeforeEach
  void tell() {
    DemoJournal.made().after(0, 100_000).forEach(story::add);
  }

  private Beat beat(int index) {
    return story.beats().get(index);
  }

  @Test
  void itMovesByWallTimeTimesSpeed() {
    // so near the edge there is nothing to catch up
    Duration from = story.end().minusSeconds(1);
    playhead.seek(from);
    playhead.play();
    playhead.speed(0.5);
    playhead.advance(Duration.ofMillis(400));
    assertEquals(from.plusMillis(200), playhead.position());
  }

  @Test
  void pausedItStays() {
    playhead.pause();
    playhead.advance(Duration.ofSeconds(9));
    assertEquals(Duration.ZERO, playhead.position());
  }

  @Test
  void aStepForwardPlaysOneBeatToItsEndAndStops() {
    playhead.seek(beat(4).end());
    playhead.stepForward();
    assertTrue(playhead.playing());
    playhead.advance(beat(5).length().dividedBy(2));
    assertEquals(beat(5), playhead.moment().orElseThrow().beat());
    playhead.advance(Duration.ofSeconds(60));
    assertEquals(beat(5).end(), playhead.position());
    assertFalse(playhead.playing());
  }

  @Test
  void anImpatientSecondStepJumpsToTheEndOfTheFirst() {
    playhead.seek(beat(4).end());
    playhead.stepForward();
    playhead.stepForward();
    assertEquals(beat(5).end(), playhead.position());
    playhead.advance(Duration.ofSeconds(60));
    assertEquals(beat(6).end(), playhead.position());
  }

  @Test
  void aStepIsTheSameWhateverTheSpeed() {
    for (double speed : new double[] {0.1, 1, 10}) {
      playhead.speed(speed);
      playhead.seek(beat(10).end());
      playhead.stepForward();
      playhead.advance(Duration.ofMinutes(5));
      assertEquals(beat(11).end(), playhead.position());
      playhead.stepBack();
      assertEquals(beat(10).end(), playhead.position());
    }
  }

  @Test
  void stepsBackGoFromBorderToBorderToTheVeryBeginning() {
    playhead.seek(beat(2).end());
    playhead.stepBack();
    assertEquals(beat(1).end(), playhead.position());
    playhead.stepBack();
    assertEquals(beat(0).end(), playhead.position());
    playhead.stepBack();
    assertEquals(Duration.ZERO, playhead.position());
    playhead.stepBack();
    assertEquals(Duration.ZERO, playhead.position());
  }

  @Test
  void aStepBackFromTheMiddleOfABeatGoesToItsBeginning() {
    playhead.seek(beat(6).start().plusMillis(10));
    playhead.stepBack();
    assertEquals(beat(5).end(), playhead.position());
  }

  @Test
  void farBehindItHurriesAndSaysSo() {
    assertTrue(playhead.hurry() > 1, "the demo is over a minute long");
    playhead.seek(story.end().minusSeconds(5));
    playhead.play();
    assertEquals(1, playhead.hurry());
  }

  @Test
  void catchingUpJumpsToTheEdgeAndGoesOn() {
    playhead.seek(Duration.ZERO);
    playhead.toEdge();
    assertEquals(story.end(), playhead.position());
    assertEquals(Duration.ZERO, playhead.behind());
    assertTrue(playhead.playing());
  }

  @Test
  void speedsOutsideTheRangeAreBroughtIntoIt() {
    playhead.speed(99);
    assertEquals(10, playhead.speed());
    playhead.speed(0);
    assertEquals(0.01, playhead.speed());
  }
}
