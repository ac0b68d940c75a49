package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.time.Dice;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A one-off dyno's errand, and the line between it and whoever asked for it.
 *
 * @param heardAt when something was printed last, or when the line was closed
 * @param hangUps how often SIGHUP was sent since the line was closed
 * @param listening whether there is still something to do about the line
 */
record OneOff(Errand errand, Instant heardAt, int hangUps, boolean listening) {
  private static final int FIRST = 1000;
  private static final int NUMBERS = 9000;

  /** A name that no dyno has, such as {@code run.4884}. */
  static DynoName name(AppName app, Errand errand, Dice dice, Predicate<DynoName> taken) {
    DynoName name;
    do {
      int number = Math.toIntExact(FIRST + dice.below(NUMBERS));
      name = new DynoName(app, errand.process(), number);
    } while (taken.test(name));
    return name;
  }

  static OneOff begin(Errand errand, Instant now) {
    return new OneOff(errand, now, 0, errand.attached());
  }

  OneOff heard(Instant now) {
    return hangUps > 0 ? this : new OneOff(errand, now, 0, listening);
  }

  OneOff hungUp(Instant now) {
    return new OneOff(errand, now, hangUps + 1, listening);
  }

  OneOff givenUp() {
    return new OneOff(errand, heardAt, hangUps, false);
  }

  /** When the line is closed, or SIGHUP is sent once more. */
  Optional<Instant> due(Era.Dynos numbers) {
    return listening
        ? Optional.of(heardAt.plus(hangUps == 0 ? numbers.oneOffIdle() : numbers.hangUpEvery()))
        : Optional.empty();
  }
}
