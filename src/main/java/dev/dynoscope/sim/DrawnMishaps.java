package dev.dynoscope.sim;

import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Mishaps at random: of a thousand times that one could happen, it happens so often. */
final class DrawnMishaps implements Mishaps {
  private static final int MILLE = 1000;

  private record Odds(int perMille, Dice dice) {}

  private final Map<Mishap, Odds> odds = new EnumMap<>(Mishap.class);

  /**
   * Draws by these rates.
   *
   * @param dice gives each kind chance of its own
   */
  DrawnMishaps(Map<Mishap, Integer> perMille, Function<String, Dice> dice) {
    perMille.forEach(
        (kind, rate) -> odds.put(kind, new Odds(rate, dice.apply("mishap:" + kind.name()))));
  }

  @Override
  public Optional<Duration> strikes(Mishap kind) {
    Odds of = odds.get(kind);
    if (of == null || of.dice().below(MILLE) >= of.perMille()) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis(of.dice().below(kind.most().toMillis() + 1)));
  }
}
