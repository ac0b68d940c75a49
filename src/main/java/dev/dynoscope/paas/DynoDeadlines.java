package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.paas.Phase.Then;
import java.time.Instant;

/** What becomes of a dyno by the mere passing of time, apart from the boot after a crash. */
final class DynoDeadlines {
  private final Eras eras;
  private final Scribe scribe;
  private final DynoOrders orders;
  private final DynoMemory memory;
  private final OneOffLife oneOffs;

  DynoDeadlines(
      Eras eras, Scribe scribe, DynoOrders orders, DynoMemory memory, OneOffLife oneOffs) {
    this.eras = eras;
    this.scribe = scribe;
    this.orders = orders;
    this.memory = memory;
    this.oneOffs = oneOffs;
  }

  /** Something is due for the dyno. */
  Dyno due(Dyno dyno) {
    return switch (dyno.phase()) {
      case Phase.Starting _ -> bootTimeout(dyno);
      case Phase.Up _ -> dueWhileUp(dyno);
      case Phase.Stopping p -> exitTimeout(dyno, p);
      case Phase.Created _, Phase.Crashed _, Phase.Idle _, Phase.Removed _, Phase.Complete _ ->
          dyno;
    };
  }

  private Dyno dueWhileUp(Dyno dyno) {
    Instant now = scribe.now();
    if (!dyno.berth().cycleAt().isAfter(now)) {
      return cycle(dyno);
    }
    if (dyno.memory().tellAt().filter(at -> !at.isAfter(now)).isPresent()) {
      return memory.stillExceeded(dyno);
    }
    return dyno.oneOff().map(o -> oneOffs.lineDue(dyno, o)).orElse(dyno);
  }

  /** Dynos are restarted about once a day; a one-off dyno ends then (Dyno Restarts, Dev Center). */
  private Dyno cycle(Dyno dyno) {
    scribe.log(dyno.name(), "Cycling");
    if (dyno.oneOff().isPresent()) {
      return orders.terminate(dyno, Then.COMPLETE, StopReason.CYCLE);
    }
    scribe.log(dyno.name(), "State changed from up to starting");
    return orders.terminate(dyno.afterCrashes(0), Then.BOOT, StopReason.CYCLE);
  }

  private Dyno bootTimeout(Dyno dyno) {
    orders.error(
        dyno,
        "R10",
        "Boot timeout",
        "Web process failed to bind to $PORT within "
            + eras.now().dynos().bootTimeout().toSeconds()
            + " seconds of launch");
    return orders.kill(dyno, Then.LATE, StopReason.LIMIT);
  }

  private Dyno exitTimeout(Dyno dyno, Phase.Stopping stopping) {
    orders.error(
        dyno,
        "R12",
        "Exit timeout",
        "Process failed to exit within "
            + eras.now().dynos().exitTimeout().toSeconds()
            + " seconds of SIGTERM");
    return orders.kill(dyno, stopping.then(), StopReason.LIMIT);
  }
}
