package dev.dynoscope.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drawn many times, with a seed: what the numbers of a spread promise is what comes. */
class SpreadTest {
  private static final int DRAWS = 100_000;

  private static List<Duration> drawn(Spread spread) {
    Dice dice = new Dice(7);
    List<Duration> all = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      all.add(spread.draw(dice));
    }
    all.sort(Duration::compareTo);
    return all;
  }

  private static double mean(List<Duration> all) {
    return all.stream().mapToLong(Duration::toMillis).average().orElseThrow();
  }

  @Test
  void anExponentialHasItsMeanAndItsMedian() {
    List<Duration> all = drawn(new Spread.Exponential(Duration.ofHours(10_000)));
    assertEquals(1, mean(all) / Duration.ofHours(10_000).toMillis(), 0.01);
    double median = all.get(DRAWS / 2).toMillis();
    assertEquals(Math.log(2), median / Duration.ofHours(10_000).toMillis(), 0.01);
  }

  @Test
  void aLogNormalHasItsMedianAndIts95thPercentile() {
    List<Duration> all = drawn(new Spread.LogNormal(Duration.ofSeconds(5), Duration.ofSeconds(14)));
    assertEquals(5, all.get(DRAWS / 2).toMillis() / 1000.0, 0.05);
    assertEquals(14, all.get(DRAWS * 95 / 100).toMillis() / 1000.0, 0.14);
  }

  @Test
  void aUniformStaysWithinItsBoundsAndHasItsMean() {
    List<Duration> all = drawn(new Spread.Uniform(Duration.ofMillis(1), Duration.ofMillis(3)));
    assertEquals(2, mean(all.stream().map(d -> d.multipliedBy(1000)).toList()) / 1000, 0.01);
    assertEquals(1, all.getFirst().toMillis());
    assertEquals(2, all.getLast().toMillis(), "just under 3");
  }
}
