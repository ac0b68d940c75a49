package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoExited;
import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.DynoFact.DynoRemoved;
import dev.dynoscope.journal.DynoFact.DynoSignalled;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoFact.DynoUnidled;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Phase.Then;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The life of a dyno: boot, sleep, wake, restart, crash, with the log lines that belong to each
 * (Dyno Lifecycle and Error Codes, Dev Center). Each method takes the dyno as it is and gives it as
 * it becomes; what is to be told or done goes to the scribe.
 */
final class DynoLife {
  private final Eras eras;
  private final Scribe scribe;

  DynoLife(Eras eras, Scribe scribe) {
    this.eras = eras;
    this.scribe = scribe;
  }

  /** Boots a dyno that does not run. */
  Dyno boot(Dyno dyno, Plan plan) {
    scribe.log(dyno.name(), "State changed from " + logged(dyno.phase()) + " to starting");
    return launch(dyno, plan);
  }

  private Dyno launch(Dyno dyno, Plan plan) {
    int boot = dyno.boot() + 1;
    Instant now = scribe.now();
    scribe.log(dyno.name(), "Starting process with command `" + plan.command() + "`");
    scribe.note(
        Actor.PLATFORM,
        new DynoStarted(dyno.name(), boot, plan.release(), plan.slug(), plan.command()));
    scribe.ask(plan.startOf(dyno.name(), boot));
    Phase starting = new Phase.Starting(now, now.plus(eras.now().dynos().bootTimeout()));
    return new Dyno(dyno.name(), boot, starting, dyno.crashes());
  }

  /** The process listens, or runs: the dyno is up. */
  Dyno ready(Dyno dyno, Input.DynoReady input) {
    if (input.boot() != dyno.boot() || !(dyno.phase() instanceof Phase.Starting starting)) {
      return dyno;
    }
    Duration took = Duration.between(starting.since(), scribe.now());
    String address = dyno.name().web() ? input.at().toString() : "";
    scribe.note(Actor.DYNO, new DynoUp(dyno.name(), dyno.boot(), address, took, input.pid()));
    scribe.log(dyno.name(), "State changed from starting to up");
    return dyno.in(new Phase.Up(scribe.now(), input.at()));
  }

  /** Stops a running dyno, to boot it again at once; one that does not run is just booted. */
  Dyno restart(Dyno dyno, Plan plan) {
    return switch (dyno.phase()) {
      case Phase.Starting _, Phase.Up _ -> {
        scribe.log(dyno.name(), "Restarting");
        if (dyno.up()) {
          scribe.log(dyno.name(), "State changed from up to starting");
        }
        yield terminate(fresh(dyno), Then.BOOT, StopReason.RESTART);
      }
      case Phase.Stopping p -> dyno.leaving() ? dyno : fresh(dyno).in(p.to(Then.BOOT));
      case Phase.Created _, Phase.Crashed _, Phase.Idle _ -> boot(fresh(dyno), plan);
      case Phase.Removed _ -> dyno;
    };
  }

  /** Puts a dyno to sleep: one that runs is stopped, one that waits for its next boot waits on. */
  Dyno idle(Dyno dyno) {
    return switch (dyno.phase()) {
      case Phase.Up _, Phase.Starting _ -> {
        idling(dyno);
        yield terminate(dyno, Then.SLEEP, StopReason.SLEEP);
      }
      case Phase.Crashed _ -> {
        idling(dyno);
        yield dyno.in(new Phase.Idle(scribe.now()));
      }
      case Phase.Stopping p -> dyno.leaving() ? dyno : dyno.in(p.to(Then.SLEEP));
      case Phase.Created _, Phase.Idle _, Phase.Removed _ -> dyno;
    };
  }

  /** A dyno that enters the formation asleep: it may not boot now. */
  Dyno beginAsleep(Dyno created) {
    idling(created);
    return created.in(new Phase.Idle(scribe.now()));
  }

  private void idling(Dyno dyno) {
    scribe.note(Actor.PLATFORM, new DynoIdled(dyno.name(), dyno.boot()));
    scribe.log(dyno.name(), "Idling");
    scribe.log(dyno.name(), "State changed from " + logged(dyno.phase()) + " to down");
  }

  /** Wakes a sleeping dyno for the request whose latest entry is {@code cause}. */
  Dyno wake(Dyno dyno, Plan plan, long cause) {
    scribe.note(Actor.PLATFORM, new DynoUnidled(dyno.name(), dyno.boot()), cause);
    scribe.log(dyno.name(), "Unidling");
    if (dyno.phase() instanceof Phase.Stopping stopping) {
      scribe.log(dyno.name(), "State changed from down to starting");
      return dyno.in(stopping.to(Then.BOOT));
    }
    return boot(dyno, plan);
  }

  /** Takes a dyno out of the formation. */
  Dyno leave(Dyno dyno) {
    return switch (dyno.phase()) {
      case Phase.Starting _, Phase.Up _ -> {
        scribe.log(dyno.name(), "State changed from " + logged(dyno.phase()) + " to down");
        yield terminate(dyno, Then.LEAVE, StopReason.SCALE_DOWN);
      }
      case Phase.Stopping p -> dyno.in(p.to(Then.LEAVE));
      case Phase.Created _, Phase.Crashed _, Phase.Idle _, Phase.Removed _ -> removed(dyno);
    };
  }

  /** A dyno that was leaving is wanted again; any other one stays as it is. */
  Dyno stay(Dyno dyno) {
    if (!dyno.leaving() || !(dyno.phase() instanceof Phase.Stopping stopping)) {
      return dyno;
    }
    scribe.log(dyno.name(), "State changed from down to starting");
    return dyno.in(stopping.to(Then.BOOT));
  }

  /** Ends a dyno's processes as a fault would. */
  Dyno crash(Dyno dyno) {
    signal(dyno, Signal.KILL, StopReason.CRASH);
    return dyno;
  }

  /** The dyno's process ended, asked or not. */
  Dyno ended(Dyno dyno, Input.DynoEnded input, Plan plan) {
    if (input.boot() != dyno.boot() || !(dyno.up() || dyno.inTransition())) {
      return dyno;
    }
    scribe.note(Actor.DYNO, new DynoExited(dyno.name(), dyno.boot(), input.status()));
    scribe.log(dyno.name(), "Process exited with status " + input.status());
    scribe.note(Actor.PLATFORM, new DiskDiscarded(dyno.name(), dyno.boot(), input.lost()));
    return dyno.phase() instanceof Phase.Stopping stopping
        ? stopped(dyno, stopping, plan)
        : crashed(dyno, "its process ended with status " + input.status());
  }

  private Dyno stopped(Dyno dyno, Phase.Stopping stopping, Plan plan) {
    return switch (stopping.then()) {
      case BOOT -> launch(dyno, plan);
      case SLEEP -> dyno.in(new Phase.Idle(scribe.now()));
      case LEAVE -> removed(dyno);
      case CRASH -> crashed(dyno, "it did not bind to its port in time (R10)");
    };
  }

  /** The dyno could not be started at all. */
  Dyno unstartable(Dyno dyno, Input.DynoUnstartable input, Plan plan) {
    if (input.boot() != dyno.boot() || !dyno.inTransition()) {
      return dyno;
    }
    scribe.log(dyno.name(), input.why());
    return dyno.phase() instanceof Phase.Stopping stopping
        ? stopped(dyno, stopping, plan)
        : crashed(dyno, input.why());
  }

  /** What is due by itself: boot timeout, exit timeout, the boot after a crash. */
  Dyno due(Dyno dyno, Plan plan) {
    return switch (dyno.phase()) {
      case Phase.Starting _ -> bootTimeout(dyno);
      case Phase.Stopping p -> exitTimeout(dyno, p);
      case Phase.Crashed _ -> boot(dyno, plan);
      case Phase.Created _, Phase.Up _, Phase.Idle _, Phase.Removed _ -> dyno;
    };
  }

  private Dyno bootTimeout(Dyno dyno) {
    scribe.log(
        dyno.name(),
        "Error R10 (Boot timeout) -> Web process failed to bind to $PORT within "
            + eras.now().dynos().bootTimeout().toSeconds()
            + " seconds of launch");
    scribe.log(dyno.name(), "Stopping process with SIGKILL");
    signal(dyno, Signal.KILL, StopReason.LIMIT);
    return dyno.in(new Phase.Stopping(Then.CRASH, scribe.now(), true));
  }

  private Dyno exitTimeout(Dyno dyno, Phase.Stopping stopping) {
    scribe.log(
        dyno.name(),
        "Error R12 (Exit timeout) -> Process failed to exit within "
            + eras.now().dynos().exitTimeout().toSeconds()
            + " seconds of SIGTERM");
    scribe.log(dyno.name(), "Stopping process with SIGKILL");
    signal(dyno, Signal.KILL, StopReason.LIMIT);
    return dyno.in(new Phase.Stopping(stopping.then(), stopping.killAt(), true));
  }

  private Dyno terminate(Dyno dyno, Then then, StopReason reason) {
    scribe.log(dyno.name(), "Stopping all processes with SIGTERM");
    signal(dyno, Signal.TERM, reason);
    return dyno.in(
        new Phase.Stopping(then, scribe.now().plus(eras.now().dynos().exitTimeout()), false));
  }

  private void signal(Dyno dyno, Signal signal, StopReason reason) {
    scribe.note(
        Actor.PLATFORM, new DynoSignalled(dyno.name(), dyno.boot(), "SIG" + signal, reason));
    scribe.ask(new Effect.SignalDyno(dyno.name(), dyno.boot(), signal));
  }

  private Dyno crashed(Dyno dyno, String why) {
    Instant now = scribe.now();
    boolean stable =
        dyno.phase() instanceof Phase.Up up
            && !up.since().plus(eras.now().dynos().stableAfter()).isAfter(now);
    int crashes = stable ? 1 : dyno.crashes() + 1;
    Instant retryAt = now.plus(eras.now().dynos().coolOffAfter(crashes));
    String from = dyno.phase() instanceof Phase.Up ? "up" : "starting";
    scribe.log(dyno.name(), "State changed from " + from + " to crashed");
    scribe.note(
        Actor.PLATFORM, new DynoCrashed(dyno.name(), dyno.boot(), why, Optional.of(retryAt)));
    return new Dyno(dyno.name(), dyno.boot(), new Phase.Crashed(now, retryAt), crashes);
  }

  private Dyno removed(Dyno dyno) {
    scribe.note(Actor.PLATFORM, new DynoRemoved(dyno.name(), dyno.boot()));
    return dyno.in(new Phase.Removed());
  }

  /** A restart that was asked for ends a series of crashes. */
  private static Dyno fresh(Dyno dyno) {
    return new Dyno(dyno.name(), dyno.boot(), dyno.phase(), 0);
  }

  private static String logged(Phase phase) {
    return switch (phase) {
      case Phase.Created _ -> "created";
      case Phase.Starting _ -> "starting";
      case Phase.Up _ -> "up";
      case Phase.Crashed _ -> "crashed";
      case Phase.Idle _, Phase.Stopping _, Phase.Removed _ -> "down";
    };
  }
}
