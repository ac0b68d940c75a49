package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.DynoFact.DynoErred;
import dev.dynoscope.journal.DynoFact.DynoSignalled;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Phase.Then;

/** What the platform does to a dyno's processes, told and ordered in one go. */
final class DynoOrders {
  private final Eras eras;
  private final Scribe scribe;

  DynoOrders(Eras eras, Scribe scribe) {
    this.eras = eras;
    this.scribe = scribe;
  }

  /** Asks all processes of a dyno that runs to end; {@code then} comes when they have. */
  Dyno terminate(Dyno dyno, Then then, StopReason reason) {
    scribe.log(dyno.name(), "Stopping all processes with SIGTERM");
    signal(dyno, Signal.TERM, reason);
    return dyno.in(
        new Phase.Stopping(
            then, scribe.now().plus(eras.now().dynos().exitTimeout()), false, dyno.phase()));
  }

  /** Ends all processes of a dyno at once. */
  Dyno kill(Dyno dyno, Then then, StopReason reason) {
    scribe.log(dyno.name(), "Stopping process with SIGKILL");
    signal(dyno, Signal.KILL, reason);
    Phase was = dyno.phase() instanceof Phase.Stopping p ? p.was() : dyno.phase();
    return dyno.in(new Phase.Stopping(then, scribe.now(), true, was));
  }

  void signal(Dyno dyno, Signal signal, StopReason reason) {
    scribe.note(
        Actor.PLATFORM, new DynoSignalled(dyno.name(), dyno.boot(), "SIG" + signal, reason));
    scribe.ask(new Effect.SignalDyno(dyno.name(), dyno.boot(), signal));
  }

  /**
   * One of the R codes (Error Codes, Dev Center).
   *
   * @param detail what the log line says after the title, empty if nothing
   */
  void error(Dyno dyno, String code, String title, String detail) {
    String arrow = detail.isEmpty() ? "" : " -> " + detail;
    scribe.log(dyno.name(), "Error " + code + " (" + title + ")" + arrow);
    scribe.note(Actor.PLATFORM, new DynoErred(dyno.name(), dyno.boot(), code, title));
  }
}
