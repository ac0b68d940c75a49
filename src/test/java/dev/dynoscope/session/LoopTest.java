package dev.dynoscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.story.Story;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A span of the show that is shown over and over again. */
class LoopTest {
  private static final Duration FIVE = Duration.ofSeconds(5);
  private static final Duration EIGHT = Duration.ofSeconds(8);

  private final Story story = new Story();
  private final Playhead playhead = new Playhead(story);

  @BeforeEach
  void tell() {
    DemoJournal.made().after(0, 100_000).forEach(story::add);
  }

  private void playFrom(Duration time) {
    playhead.seek(time);
    playhead.play();
  }

  @Test
  void theShowGoesRoundInIt() {
    playhead.loop().span(FIVE, EIGHT);
    playFrom(Duration.ofSeconds(7));
    playhead.advance(Duration.ofMillis(1_500));
    assertEquals(Duration.ofMillis(5_500), playhead.position());
    assertTrue(playhead.playing());
  }

  @Test
  void aLongFrameGoesRoundAsOftenAsItTakes() {
    playhead.loop().span(FIVE, EIGHT);
    playFrom(FIVE);
    playhead.advance(Duration.ofSeconds(7));
    assertEquals(Duration.ofSeconds(6), playhead.position());
  }

  @Test
  void inItTheShowDoesNotHurryAfterTheLiveEdge() {
    playFrom(FIVE);
    assertTrue(playhead.hurry() > 1);
    playhead.loop().span(FIVE, EIGHT);
    assertEquals(1, playhead.hurry());
  }

  @Test
  void aShowThatBeginsBehindItGoesOn() {
    playhead.loop().span(FIVE, EIGHT);
    playFrom(EIGHT);
    playhead.advance(Duration.ofMillis(100));
    assertTrue(playhead.position().compareTo(EIGHT) > 0);
  }

  @Test
  void aStepGoesBeyondItsEnd() {
    playhead.seek(story.beats().get(3).end());
    playhead.loop().span(story.beats().get(3).start(), story.beats().get(4).start().plusMillis(1));
    playhead.stepForward();
    playhead.advance(Duration.ofMinutes(1));
    assertEquals(story.beats().get(4).end(), playhead.position());
  }

  @Test
  void oneKeyBeginsItEndsItAndClearsIt() {
    Loop loop = playhead.loop();
    loop.next(FIVE);
    assertEquals(Optional.of(FIVE), loop.begin());
    assertFalse(loop.whole());
    loop.next(EIGHT);
    assertEquals(Optional.of(EIGHT), loop.end());
    loop.next(FIVE);
    assertEquals(Optional.empty(), loop.begin());
    assertEquals(Optional.empty(), loop.end());
  }

  @Test
  void itsEndsMayBeSaidInEitherOrder() {
    playhead.loop().next(EIGHT);
    playhead.loop().next(FIVE);
    assertEquals(Optional.of(FIVE), playhead.loop().begin());
    assertEquals(Optional.of(EIGHT), playhead.loop().end());
  }

  @Test
  void somethingCanAlwaysBeSeenInIt() {
    playhead.loop().span(FIVE, FIVE);
    assertEquals(Optional.of(FIVE.plusMillis(200)), playhead.loop().end());
  }

  @Test
  void aNewBeginningBehindTheEndForgetsTheEnd() {
    playhead.loop().span(FIVE, EIGHT);
    playhead.loop().begin(Duration.ofSeconds(9));
    assertEquals(Optional.empty(), playhead.loop().end());
  }
}
