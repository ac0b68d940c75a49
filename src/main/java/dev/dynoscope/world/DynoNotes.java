package dev.dynoscope.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a boot besides its state.
 *
 * @param cycleAt when the platform will restart it, a day or so after it began
 * @param quarantinedUntil how long the router leaves it alone, since it could not be reached
 * @param movedFrom the machine that the boot before ran on, where that one was lost
 * @param errors the platform's R codes about it, such as {@code R14 Memory quota exceeded}, each
 *     once
 */
public record DynoNotes(
    Optional<Instant> cycleAt,
    Optional<Instant> quarantinedUntil,
    Optional<String> movedFrom,
    List<String> errors) {
  static final DynoNotes NONE =
      new DynoNotes(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** Whether the router leaves it alone at {@code now}. */
  public boolean quarantined(Instant now) {
    return quarantinedUntil.filter(now::isBefore).isPresent();
  }

  DynoNotes cycling(Instant at) {
    return new DynoNotes(Optional.of(at), quarantinedUntil, movedFrom, errors);
  }

  DynoNotes moved(String from) {
    return new DynoNotes(cycleAt, quarantinedUntil, Optional.of(from), errors);
  }

  DynoNotes quarantined(Optional<Instant> until) {
    return new DynoNotes(cycleAt, until, movedFrom, errors);
  }

  DynoNotes erred(String error) {
    if (errors.contains(error)) {
      return this;
    }
    List<String> more = new ArrayList<>(errors);
    more.add(error);
    return new DynoNotes(cycleAt, quarantinedUntil, movedFrom, Collections.unmodifiableList(more));
  }
}
