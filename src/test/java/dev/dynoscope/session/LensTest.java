package dev.dynoscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the timeline shows large, and how it goes along with the show. */
class LensTest {
  private static final Duration FRAME = Duration.ofMillis(16);
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Lens lens = new Lens(false);

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private void settle(Duration position, Duration end) {
    lens.follow(position, end, LONG);
  }

  private Duration span() {
    return lens.to().minus(lens.from());
  }

  @Test
  void aShortStoryIsShownWholeAndDoesNotFillTheStrip() {
    settle(Duration.ZERO, seconds(12));
    assertEquals(Duration.ZERO, lens.from());
    assertEquals(seconds(30), lens.to());
    assertEquals(seconds(30), lens.whole());
    assertTrue(lens.showsAll());
  }

  @Test
  void ofALongOneAsMuchIsShownAsCanBeToldApart() {
    settle(Duration.ZERO, HOUR);
    assertEquals(seconds(120), span());
    assertEquals(HOUR, lens.whole());
    assertFalse(lens.showsAll());
  }

  @Test
  void thePlayheadStaysInSightWhileItMoves() {
    for (double at = 0; at < 600; at += 0.5) {
      lens.follow(seconds(at), HOUR, FRAME);
      double share = (at * 1e9 - lens.from().toNanos()) / span().toNanos();
      assertTrue(share >= 0 && share < 0.92, "at " + at + " s it is at " + share);
    }
  }

  @Test
  void whatIsFarAwayIsThereAtOnceAndInTheMiddle() {
    settle(Duration.ZERO, HOUR);
    lens.follow(seconds(2_000), HOUR, FRAME);
    assertEquals(seconds(1_940), lens.from());
  }

  @Test
  void zoomingKeepsWhatIsPointedAtWhereItIs() {
    settle(Duration.ZERO, HOUR);
    lens.zoom(0.5, seconds(30));
    settle(Duration.ZERO, HOUR);
    assertEquals(seconds(60), span());
    // a quarter of the way along before, and now
    assertEquals(seconds(15), lens.from());
  }

  @Test
  void zoomingEndsAtTheWholeAndAtHalfASecond() {
    settle(Duration.ZERO, HOUR);
    for (int i = 0; i < 30; i++) {
      lens.zoom(2, Duration.ZERO);
    }
    settle(Duration.ZERO, HOUR);
    assertEquals(HOUR, span());
    assertTrue(lens.showsAll());
    for (int i = 0; i < 30; i++) {
      lens.zoom(0.5, Duration.ZERO);
    }
    settle(Duration.ZERO, HOUR);
    assertEquals(seconds(0.5), span());
  }

  @Test
  void allOfItGoesOnToBeAllWhileTheStoryGrows() {
    settle(Duration.ZERO, HOUR);
    lens.fitAll();
    settle(Duration.ZERO, HOUR.multipliedBy(2));
    assertEquals(HOUR.multipliedBy(2), span());
    lens.near();
    settle(Duration.ZERO, HOUR.multipliedBy(2));
    assertEquals(seconds(120), span());
  }

  @Test
  void aDraggedFrameStaysWhereItIsUntilItIsToFollowAgain() {
    settle(Duration.ZERO, HOUR);
    lens.show(seconds(1_000), seconds(1_300));
    settle(seconds(1), HOUR);
    assertEquals(seconds(1_000), lens.from());
    assertEquals(seconds(1_300), lens.to());
    lens.pan(0.5);
    assertEquals(seconds(1_150), lens.from());
    lens.follows(true);
    settle(seconds(1), HOUR);
    assertEquals(Duration.ZERO, lens.from());
  }

  @Test
  void aFrameCannotLeaveTheStory() {
    settle(Duration.ZERO, HOUR);
    lens.pan(-5);
    assertEquals(Duration.ZERO, lens.from());
    lens.pan(1e9);
    assertEquals(HOUR, lens.to());
  }

  @Test
  void theScaleOfALiveRunGrowsInStepsAndGlidesThere() {
    Lens live = new Lens(true);
    live.follow(seconds(29), seconds(29), FRAME);
    live.follow(seconds(30), seconds(30), FRAME);
    assertEquals(seconds(30), live.whole());
    live.follow(seconds(31), seconds(31), FRAME);
    Duration soon = live.whole();
    assertTrue(soon.compareTo(seconds(30)) > 0 && soon.compareTo(seconds(33)) < 0, "at " + soon);
    live.follow(seconds(32), seconds(32), LONG);
    assertEquals(seconds(37.5), live.whole());
    live.follow(seconds(37), seconds(37), LONG);
    assertEquals(seconds(37.5), live.whole());
  }
}
