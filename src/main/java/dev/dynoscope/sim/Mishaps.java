package dev.dynoscope.sim;

import dev.dynoscope.sim.scenario.Mishap;
import java.time.Duration;
import java.util.Optional;

/** Where faults come in: asked at each thing that is done whether it goes wrong. */
interface Mishaps {
  /** All goes well. */
  Mishaps NONE = _ -> Optional.empty();

  /**
   * Whether it happens now.
   *
   * @return the time that belongs to it, see {@link Mishap}; empty if it does not happen
   */
  Optional<Duration> strikes(Mishap kind);

  /** The same, where no time belongs to it. */
  default boolean happens(Mishap kind) {
    return strikes(kind).isPresent();
  }
}
