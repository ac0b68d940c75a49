package dev.dynoscope.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A skip of the platform clock that is under way. As the clock of a live platform it goes from one
 * thing that is due to the next, and each leg is told before what is due at its end.
 */
final class Skip {
  private Optional<Instant> to = Optional.empty();

  /** Sets the clock forward; what is left of a skip under way is added to it. */
  void begin(Instant now, Duration by) {
    to = Optional.of(to.orElse(now).plus(by));
  }

  /** Where it ends, if that is later than {@code now}. */
  Optional<Instant> after(Instant now) {
    return to.filter(now::isBefore);
  }

  /** Where its next leg ends: where something is due, or where the skip is over. */
  Optional<Instant> leg(Instant now, Optional<Instant> due) {
    return after(now).map(end -> due.filter(end::isAfter).orElse(end)).filter(now::isBefore);
  }

  /** It has come that far. */
  void reached(Instant now) {
    to = after(now);
  }
}
