package dev.dynoscope.sim;

import static org.junit.jupiter.api.Assertions.fail;

import dev.dynoscope.json.Spans;
import dev.dynoscope.sim.Trial.Breach;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done and goes wrong in whatever order, some things always hold. {@code
 * -Dfaults.seeds=1000} plays so many seeds, {@code -Dfaults.for=10m} as many as the time allows,
 * and {@code -Dfaults.seed=7} that one.
 */
class FaultsTest {
  private static final int LENGTH = 120;

  @Test
  void noPlayBreaksALaw() {
    Optional<Long> one = Optional.ofNullable(Long.getLong("faults.seed"));
    if (one.isPresent()) {
      play(one.get());
      return;
    }
    long first = Long.getLong("faults.first", 0);
    long seeds = Long.getLong("faults.seeds", 150);
    Duration time = Spans.parse(System.getProperty("faults.for", "0s")).orElse(Duration.ZERO);
    long end = System.nanoTime() + time.toNanos();
    for (long seed = first; seed < first + seeds || System.nanoTime() < end; seed++) {
      play(seed);
    }
  }

  private static void play(long seed) {
    Play play = Author.play(seed, LENGTH);
    Optional<Breach> breach = Trial.of(play);
    if (breach.isEmpty()) {
      return;
    }
    Play shortest = Shrinker.shrink(play, breach.get(), Trial::of);
    String what = Trial.of(shortest).map(Breach::what).orElse(breach.get().what());
    fail(
        "Seed "
            + seed
            + " breaks a law. "
            + what
            + "\nThe shortest play that does:\n  Trial.of("
            + shortest.java().replace("\n", "\n  ")
            + ");\nAgain: mvn test -Dtest=FaultsTest -Dfaults.seed="
            + seed);
  }
}
