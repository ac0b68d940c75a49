package dev.dynoscope.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same seed gives the same throws. */
class DiceTest {
  private static List<Integer> throwsOf(long seed) {
    Dice dice = new Dice(seed);
    return IntStream.range(0, 50).mapToObj(_ -> dice.pick(List.of(1, 2, 3, 4, 5, 6))).toList();
  }

  @Test
  void theSameSeedGivesTheSameThrows() {
    assertEquals(throwsOf(3), throwsOf(3));
    assertEquals(new Dice(3).bits(), new Dice(3).bits());
  }

  @Test
  void anotherSeedGivesOtherThrows() {
    assertNotEquals(throwsOf(3), throwsOf(4));
  }
}
