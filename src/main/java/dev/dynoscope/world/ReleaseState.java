package dev.dynoscope.world;

import java.time.Instant;

/**
 * A release of an app, numbered {@code version}.
 *
 * @param why it failed, empty unless it did
 */
public record ReleaseState(
    int version, String description, Instant at, Standing standing, String why) {

  /** How far a release has come. */
  public enum Standing {
    /** Its release phase runs, and the release before it serves. */
    PENDING,
    /** It was taken into service. */
    SERVED,
    /** Its release phase failed, so it never served. */
    FAILED
  }

  ReleaseState in(Standing next, String reason) {
    return new ReleaseState(version, description, at, next, reason);
  }
}
