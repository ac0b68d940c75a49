package dev.dynoscope.paas;

import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/** Gives each boot of a dyno a machine, and a time at which it will be restarted. */
final class Berths {
  private final Fleet fleet;
  private final Eras eras;
  private final Scribe scribe;
  private final Dice dice;
  private final Supplier<Collection<Dyno>> dynos;

  Berths(Fleet fleet, Eras eras, Scribe scribe, Dice dice, Supplier<Collection<Dyno>> dynos) {
    this.fleet = fleet;
    this.eras = eras;
    this.scribe = scribe;
    this.dice = dice;
    this.dynos = dynos;
  }

  /** A berth for the next boot of {@code dyno}. */
  Berth give(Dyno dyno, Era.Size size) {
    return Berth.of(fleet.pick(machine -> load(machine, dyno)), size, cycleAt());
  }

  private long load(Fleet.Machine machine, Dyno dyno) {
    return dynos.get().stream()
        .filter(d -> d.running() && d.berth().host().equals(machine.name()))
        .filter(d -> d.name().app().equals(dyno.name().app()))
        .filter(d -> d.name().process().equals(dyno.name().process()))
        .count();
  }

  /** So that the dynos of an app are not all restarted at once (Dyno Restarts, Dev Center). */
  private Instant cycleAt() {
    Duration spread = eras.now().dynos().cycleSpread();
    Duration more = Duration.ofMillis(dice.below(spread.toMillis() + 1));
    return scribe.now().plus(eras.now().dynos().cycleAfter()).plus(more);
  }
}
