package dev.dynoscope.live.router;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Finds out whether a client that sends nothing more is still there. One that has closed its
 * connection looks the same until something is sent to it. An interim answer is harmless to one
 * that waits; where nobody is, the second one fails, and that closes the connection.
 */
final class Probe {
  /** How much rarer the third and later ones are than the first two. */
  private static final int LATER = 10;

  private final Outlet out;
  private final Deadline deadline;
  private final Duration wait;

  Probe(Outlet out, Deadline deadline, Duration wait) {
    this.out = out;
    this.deadline = deadline;
    this.wait = wait;
  }

  /** Asks now and then, as long as the client may be sent an interim answer. */
  void start(BooleanSupplier may) {
    deadline.set(wait, () -> ask(may, 1));
  }

  private void ask(BooleanSupplier may, int count) {
    if (may.getAsBoolean()) {
      out.write(ErrorAnswer.goOn());
      out.flush();
      deadline.set(count < 2 ? wait : wait.multipliedBy(LATER), () -> ask(may, count + 1));
    }
  }
}
