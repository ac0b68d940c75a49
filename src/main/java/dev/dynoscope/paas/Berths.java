package dev.dynoscope.paas;

import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;

/** Gives each boot of a dyno a machine, and a time at which it will be restarted. */
final class Berths {
  private final Eras eras;
  private final Scribe scribe;
  private final Dice dice;
  private final Dynos dynos;

  Berths(Eras eras, Scribe scribe, Dice dice, Dynos dynos) {
    this.eras = eras;
    this.scribe = scribe;
    this.dice = dice;
    this.dynos = dynos;
  }

  /** A berth for the next boot of {@code dyno}. */
  Berth give(Dyno dyno, Era.Size size) {
    return Berth.of(dynos.kind(dyno.name()).spread().pick(dice), size, cycleAt());
  }

  /** So that the dynos of an app are not all restarted at once (Dyno Restarts, Dev Center). */
  private Instant cycleAt() {
    Duration spread = eras.now().dynos().cycleSpread();
    Duration more = Duration.ofMillis(dice.below(spread.toMillis() + 1));
    return scribe.now().plus(eras.now().dynos().cycleAfter()).plus(more);
  }
}
