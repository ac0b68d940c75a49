package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.dynoscope.journal.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same seed and the same inputs at the same times give the same journal. */
class DeterminismTest {
  private static List<Entry> run(long dice, long deeds) {
    Script script = new Script(dice);
    RandomScript random = new RandomScript(script, deeds);
    for (int i = 0; i < 300; i++) {
      random.step();
    }
    return script.entries;
  }

  @Test
  void theSameSeedGivesEqualEntries() {
    assertEquals(run(5, 8), run(5, 8));
  }

  @Test
  void anotherSeedGivesOtherEntries() {
    assertNotEquals(run(5, 8), run(6, 8));
  }
}
