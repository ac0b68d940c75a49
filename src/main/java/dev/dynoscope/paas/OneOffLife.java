package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.DynoFact.DynoCompleted;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.paas.Effect.Signal;

/**
 * What only one-off dynos do: somebody is on the line with them, and they end for good (One-Off
 * Dynos, Dev Center).
 */
final class OneOffLife {
  /** The status of what could not be run to its end. */
  static final int BROKEN_OFF = 137;

  private final Eras eras;
  private final Scribe scribe;
  private final DynoOrders orders;

  OneOffLife(Eras eras, Scribe scribe, DynoOrders orders) {
    this.eras = eras;
    this.scribe = scribe;
    this.orders = orders;
  }

  /** Has been silent for too long, or does not mind that the line was closed. */
  Dyno lineDue(Dyno dyno, OneOff oneOff) {
    if (oneOff.hangUps() == eras.now().dynos().hangUps()) {
      orders.error(
          dyno,
          "R16",
          "Detached",
          "An attached process is not responding to SIGHUP after its external connection was"
              + " closed.");
      return dyno.with(oneOff.givenUp());
    }
    scribe.log(dyno.name(), "Client connection closed. Sending SIGHUP to all processes");
    orders.signal(dyno, Signal.HUP, StopReason.HANG_UP);
    return dyno.with(oneOff.hungUp(scribe.now()));
  }

  /** Has ended, in whatever way. */
  Dyno complete(Dyno dyno, int status) {
    scribe.log(dyno.name(), "State changed from " + was(dyno.phase()) + " to complete");
    scribe.note(Actor.PLATFORM, new DynoCompleted(dyno.name(), dyno.boot(), status));
    return dyno.in(new Phase.Complete(status));
  }

  private static String was(Phase phase) {
    Phase before = phase instanceof Phase.Stopping stopping ? stopping.was() : phase;
    return before instanceof Phase.Starting ? "starting" : "up";
  }
}
