package dev.dynoscope.paas;

import java.time.Instant;

/** Where a dyno is in its life. */
sealed interface Phase {
  /** What the log calls it where the dyno changes from it to another. */
  default String logged() {
    return switch (this) {
      case Created _ -> "created";
      case Starting _ -> "starting";
      case Up _ -> "up";
      case Crashed _ -> "crashed";
      case Complete _ -> "complete";
      case Idle _, Stopping _, Removed _ -> "down";
    };
  }

  /** Part of the formation, never booted yet. */
  record Created() implements Phase {}

  /** Booting; at {@code deadline} it is R10. */
  record Starting(Instant since, Instant deadline) implements Phase {}

  /** Running, and taking requests at {@code at} if it is a web dyno. */
  record Up(Instant since, Endpoint at) implements Phase {}

  /**
   * Was sent SIGTERM; at {@code killAt} it is R12.
   *
   * @param killed whether SIGKILL was sent already
   * @param was what it did when it was told to stop: starting or up
   */
  record Stopping(Then then, Instant killAt, boolean killed, Phase was) implements Phase {
    /** The same stop, with something else after it. */
    Stopping to(Then other) {
      return new Stopping(other, killAt, killed, was);
    }
  }

  /** Asleep until a request comes. */
  record Idle(Instant since) implements Phase {}

  /** Ended unasked; booted again at {@code retryAt}. */
  record Crashed(Instant since, Instant retryAt) implements Phase {}

  /** Scaled away, ended for good. */
  record Removed() implements Phase {}

  /** A one-off dyno that has ended for good, with its command's status. */
  record Complete(int status) implements Phase {}

  /** What comes when a stopping dyno has ended. */
  enum Then {
    /** It boots again. */
    BOOT,
    /** It sleeps. */
    SLEEP,
    /** It leaves the formation. */
    LEAVE,
    /** It counts as crashed, for it did not bind to its port in time. */
    LATE,
    /** It counts as crashed, for it took far too much memory. */
    BURST,
    /** It was a one-off dyno, and is gone. */
    COMPLETE
  }
}
