package dev.dynoscope.world;

import java.util.Locale;

/** What a dyno does, in the words of the platform API where it has one. */
public enum DynoPhase {
  /** Booting. */
  STARTING,
  /** Running. */
  UP,
  /** Was sent a signal and has not ended yet. */
  STOPPING,
  /** Ended; it is not known yet what comes next. */
  DOWN,
  /** Asleep until a request comes. */
  IDLE,
  /** Ended unasked. */
  CRASHED,
  /** Went down with its machine; the platform has not noticed yet. */
  LOST;

  /** The word for it. */
  public String word() {
    return this == IDLE ? "asleep" : name().toLowerCase(Locale.ROOT);
  }
}
