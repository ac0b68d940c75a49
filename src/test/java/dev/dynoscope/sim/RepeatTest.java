package dev.dynoscope.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** The same seed and the same steps give the same journal. */
class RepeatTest {
  private static final int LENGTH = 120;

  @Test
  void theSamePlayGivesEqualEntries() {
    Play play = Author.play(8, LENGTH);
    assertEquals(Trial.entries(play), Trial.entries(play));
  }

  @Test
  void anotherSeedGivesOtherEntriesForTheSameSteps() {
    Play play = Author.play(8, LENGTH);
    assertNotEquals(Trial.entries(play), Trial.entries(new Play(9, play.steps())));
  }
}
