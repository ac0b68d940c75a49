package dev.dynoscope.paas;

import java.time.Instant;
import java.util.Optional;

/**
 * A one-off dyno's errand, and the line between it and whoever asked for it.
 *
 * @param heardAt when something was printed last, or when the line was closed
 * @param hangUps how often SIGHUP was sent since the line was closed
 * @param listening whether there is still something to do about the line
 */
record OneOff(Errand errand, Instant heardAt, int hangUps, boolean listening) {
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
