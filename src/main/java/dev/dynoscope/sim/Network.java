package dev.dynoscope.sim;

import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.sim.scenario.Spread;
import dev.dynoscope.time.Dice;
import java.time.Duration;

/** A line on which messages take a while, and sometimes are lost and sent again. */
final class Network {
  private static final Duration FIRST_REPEAT = Duration.ofSeconds(1);
  private static final int MOST_REPEATS = 6;
  private static final int MILLE = 1000;

  private final Spread time;
  private final int lossPerMille;
  private final Dice dice;
  private final Mishaps mishaps;

  Network(Spread time, int lossPerMille, Dice dice, Mishaps mishaps) {
    this.time = time;
    this.lossPerMille = lossPerMille;
    this.dice = dice;
    this.mishaps = mishaps;
  }

  /** Time until a message has arrived. */
  Duration trip() {
    Duration waited = Duration.ZERO;
    Duration repeat = FIRST_REPEAT;
    for (int i = 0; lossPerMille > 0 && i < MOST_REPEATS && lost(); i++) {
      waited = waited.plus(repeat);
      repeat = repeat.multipliedBy(2);
    }
    return waited
        .plus(time.draw(dice))
        .plus(mishaps.strikes(Mishap.MESSAGE_LATE).orElse(Duration.ZERO));
  }

  private boolean lost() {
    return dice.below(MILLE) < lossPerMille;
  }
}
