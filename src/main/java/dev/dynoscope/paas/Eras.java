package dev.dynoscope.paas;

import java.util.List;
import java.util.Optional;

/** The eras a platform knows, and the one whose numbers it runs by now. */
public final class Eras {
  private final List<Era> known;
  private Era now;

  /** Knows {@code known}, and begins with the first of them. */
  public Eras(List<Era> known) {
    this.known = List.copyOf(known);
    now = known.getFirst();
  }

  /** The present era. */
  Era now() {
    return now;
  }

  List<Era> known() {
    return known;
  }

  /** Changes to the era called {@code name}; empty if there is none. */
  Optional<Era> change(String name) {
    Optional<Era> found = known.stream().filter(e -> e.name().equals(name)).findFirst();
    found.ifPresent(e -> now = e);
    return found;
  }
}
