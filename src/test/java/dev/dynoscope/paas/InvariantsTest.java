package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever is done in whatever order, some things always hold. */
class InvariantsTest {
  private static final int SEEDS = 300;
  private static final int STEPS = 200;

  @Test
  void randomScriptsNeverBreakAnInvariant() {
    LongStream.range(0, SEEDS).forEach(InvariantsTest::run);
  }

  /** To repeat a failure, call this with the seed that it names. */
  private static void run(long seed) {
    Script script = new Script(seed);
    Invariants invariants = new Invariants(script);
    script.afterEachStep(invariants::check);
    RandomScript random = new RandomScript(script, seed);
    int step = 0;
    try {
      for (; step < STEPS; step++) {
        random.step();
      }
      random.calmDown();
      script.advance(Duration.ofMinutes(3));
      invariants.checkDrained();
    } catch (AssertionError | RuntimeException e) {
      fail("seed " + seed + ", step " + step + ": " + e.getMessage(), e);
    }
  }
}
