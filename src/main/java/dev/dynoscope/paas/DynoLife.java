package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoExited;
import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.DynoFact.DynoLost;
import dev.dynoscope.journal.DynoFact.DynoRemoved;
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
 * The life of a dyno, with its log lines (Dyno Lifecycle and Error Codes, Dev Center). Each method
 * takes the dyno as it is and gives it as it becomes; what is told or asked goes to the scribe.
 */
final class DynoLife {
  private final Eras eras;
  private final Scribe scribe;
  private final Berths berths;
  private final DynoOrders orders;
  private final DynoMemory memory;
  private final OneOffLife oneOffs;
  private final DynoDeadlines deadlines;

  DynoLife(Eras eras, Scribe scribe, Berths berths) {
    this.eras = eras;
    this.scribe = scribe;
    this.berths = berths;
    orders = new DynoOrders(eras, scribe);
    memory = new DynoMemory(eras, scribe, orders);
    oneOffs = new OneOffLife(eras, scribe, orders);
    deadlines = new DynoDeadlines(eras, scribe, orders, memory, oneOffs);
  }

  /** Boots a dyno that does not run. */
  Dyno boot(Dyno dyno, Plan plan) {
    if (dyno.oneOff().isEmpty()) {
      scribe.log(dyno.name(), "State changed from " + dyno.phase().logged() + " to starting");
    } else if (dyno.oneOff().get().listening()) {
      scribe.log(dyno.name(), "Awaiting client");
    }
    return launch(dyno, plan);
  }

  private Dyno launch(Dyno dyno, Plan plan) {
    return launch(dyno, plan, berths.give(dyno, plan.size()), () -> {});
  }

  /** Boots in a place it has; {@code first} is what else is told of the boot, and asked for. */
  Dyno launch(Dyno dyno, Plan plan, Berth berth, Runnable first) {
    int boot = dyno.boot() + 1;
    Instant now = scribe.now();
    scribe.log(dyno.name(), "Starting process with command `" + plan.command() + "`");
    scribe.note(
        Actor.PLATFORM,
        new DynoStarted(
            dyno.name(),
            boot,
            plan.release(),
            plan.slug(),
            plan.command(),
            berth.host(),
            berth.size()));
    first.run();
    scribe.ask(plan.startOf(dyno.name(), boot, eras.now().dynos()));
    Instant deadline = now.plus(eras.now().dynos().bootTimeout());
    return dyno.launched(berth, new Phase.Starting(now, deadline));
  }

  /** The process listens, or runs: the dyno is up. */
  Dyno ready(Dyno dyno, Input.DynoReady input) {
    if (input.boot() != dyno.boot() || !(dyno.phase() instanceof Phase.Starting starting)) {
      return dyno;
    }
    Duration took = Duration.between(starting.since(), scribe.now());
    String address = dyno.name().web() ? input.at().toString() : "";
    scribe.note(
        Actor.DYNO,
        new DynoUp(dyno.name(), dyno.boot(), address, took, input.pid(), dyno.berth().cycleAt()));
    scribe.log(dyno.name(), "State changed from starting to up");
    return dyno.in(new Phase.Up(scribe.now(), input.at()));
  }

  /** Stops a running dyno, to boot it again at once; one that does not run is just booted. */
  Dyno restart(Dyno dyno, Plan plan, StopReason why) {
    return switch (dyno.phase()) {
      case Phase.Starting _, Phase.Up _ -> {
        scribe.log(dyno.name(), "Restarting");
        if (dyno.up()) {
          scribe.log(dyno.name(), "State changed from up to starting");
        }
        yield orders.terminate(dyno.afterCrashes(0), Then.BOOT, why);
      }
      case Phase.Stopping p -> dyno.leaving() ? dyno : dyno.afterCrashes(0).in(p.to(Then.BOOT));
      case Phase.Created _, Phase.Crashed _, Phase.Idle _ -> boot(dyno.afterCrashes(0), plan);
      case Phase.Removed _, Phase.Complete _ -> dyno;
    };
  }

  /** Puts a dyno to sleep: one that runs is stopped, one that waits for its next boot waits on. */
  Dyno idle(Dyno dyno) {
    return switch (dyno.phase()) {
      case Phase.Up _, Phase.Starting _ -> {
        idling(dyno);
        yield orders.terminate(dyno, Then.SLEEP, StopReason.SLEEP);
      }
      case Phase.Crashed _ -> {
        idling(dyno);
        yield dyno.in(new Phase.Idle(scribe.now()));
      }
      case Phase.Stopping p -> {
        if (dyno.leaving() || dyno.asleep()) {
          yield dyno;
        }
        idling(dyno);
        yield dyno.in(p.to(Then.SLEEP));
      }
      case Phase.Created _, Phase.Idle _, Phase.Removed _, Phase.Complete _ -> dyno;
    };
  }

  /** A dyno that enters the formation asleep: it may not boot now. */
  Dyno beginAsleep(Dyno created) {
    scribe.note(Actor.PLATFORM, new DynoIdled(created.name(), created.boot()));
    scribe.log(created.name(), "Idling");
    return created.in(new Phase.Idle(scribe.now()));
  }

  private void idling(Dyno dyno) {
    scribe.note(Actor.PLATFORM, new DynoIdled(dyno.name(), dyno.boot()));
    scribe.log(dyno.name(), "Idling");
    scribe.log(dyno.name(), "State changed from " + dyno.stateName() + " to down");
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
  Dyno leave(Dyno dyno, StopReason why) {
    return switch (dyno.phase()) {
      case Phase.Starting _, Phase.Up _ -> {
        scribe.log(dyno.name(), "State changed from " + dyno.phase().logged() + " to down");
        yield orders.terminate(dyno, Then.LEAVE, why);
      }
      case Phase.Stopping p -> dyno.in(p.to(Then.LEAVE));
      case Phase.Created _, Phase.Crashed _, Phase.Idle _ -> removed(dyno);
      case Phase.Removed _, Phase.Complete _ -> dyno;
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
    orders.signal(dyno, Signal.KILL, StopReason.CRASH);
    return dyno;
  }

  /** Stops a one-off dyno for good. */
  Dyno stop(Dyno dyno) {
    return dyno.running() ? orders.terminate(dyno, Then.COMPLETE, StopReason.STOP) : dyno;
  }

  /** The memory that the dyno's processes take has changed. */
  Dyno measured(Dyno dyno, Input.MemoryMeasured input) {
    return memory.measured(dyno, input);
  }

  /** The dyno's process ended, asked or not. */
  Dyno ended(Dyno dyno, Input.DynoEnded input, Plan plan) {
    if (input.boot() != dyno.boot() || !(dyno.up() || dyno.inTransition())) {
      return dyno;
    }
    scribe.note(Actor.DYNO, new DynoExited(dyno.name(), dyno.boot(), input.status()));
    scribe.log(dyno.name(), "Process exited with status " + input.status());
    scribe.note(Actor.PLATFORM, new DiskDiscarded(dyno.name(), dyno.boot(), input.lost()));
    return over(dyno, plan, input.status(), "its process ended with status " + input.status());
  }

  private Dyno over(Dyno dyno, Plan plan, int status, String why) {
    if (dyno.oneOff().isPresent()) {
      return oneOffs.complete(dyno, status);
    }
    if (!(dyno.phase() instanceof Phase.Stopping p)) {
      return crashed(dyno, dyno.phase(), why);
    }
    return switch (p.then()) {
      case BOOT -> launch(dyno, plan);
      case SLEEP -> dyno.in(new Phase.Idle(scribe.now()));
      case LEAVE, COMPLETE -> removed(dyno);
      case LATE -> crashed(dyno, p.was(), "it did not bind to its port in time (R10)");
      case BURST -> crashed(dyno, p.was(), "it took far more memory than it may (R15)");
    };
  }

  /** The platform has noticed that the dyno's machine is lost: it goes on elsewhere. */
  Dyno relocate(Dyno dyno, Plan plan) {
    if (!dyno.running() || dyno.oneOff().isPresent()) {
      return dyno.inTransition() || dyno.running()
          ? over(dyno, plan, OneOffLife.BROKEN_OFF, "its machine was lost")
          : dyno;
    }
    scribe.log(dyno.name(), "Relocating dyno to a new server");
    scribe.log(dyno.name(), "State changed from " + dyno.phase().logged() + " to down");
    scribe.log(dyno.name(), "State changed from down to starting");
    return launch(dyno, plan);
  }

  /** Lets a dyno go down with its machine: nobody is told, and nothing is logged. */
  Dyno lose(Dyno dyno) {
    scribe.note(Actor.PLATFORM, new DynoLost(dyno.name(), dyno.boot(), dyno.berth().host()));
    scribe.ask(new Effect.CutDyno(dyno.name(), dyno.boot()));
    return dyno;
  }

  /** What the world reports of a dyno that went down with its machine: only its disk is told. */
  Dyno lost(Dyno dyno, Input.OfDyno input) {
    if (input instanceof Input.DynoEnded end && dyno.berth().disk()) {
      scribe.note(Actor.PLATFORM, new DiskDiscarded(dyno.name(), dyno.boot(), end.lost()));
      return dyno.with(dyno.berth().withoutDisk());
    }
    return dyno;
  }

  /** The dyno could not be started at all. */
  Dyno unstartable(Dyno dyno, Input.DynoUnstartable input, Plan plan) {
    if (input.boot() != dyno.boot() || !dyno.inTransition()) {
      return dyno;
    }
    orders.error(dyno, "R99", "Platform error", input.why());
    return over(dyno, plan, OneOffLife.BROKEN_OFF, input.why());
  }

  /** Its slug is damaged, so there is nothing that could be started. */
  Dyno damaged(Dyno dyno, Input.SlugDamaged input, Plan plan) {
    if (input.boot() != dyno.boot() || !dyno.inTransition()) {
      return dyno;
    }
    orders.error(
        dyno,
        "R17",
        "Checksum error",
        "Checksum does match expected value. Expected: SHA256:"
            + input.expected()
            + " Actual: SHA256:"
            + input.actual());
    return over(dyno, plan, OneOffLife.BROKEN_OFF, "its slug is damaged");
  }

  /** What is due by itself: a timeout, a warning, the boot after a crash or after a day. */
  Dyno due(Dyno dyno, Plan plan) {
    return dyno.phase() instanceof Phase.Crashed ? boot(dyno, plan) : deadlines.due(dyno);
  }

  private Dyno crashed(Dyno dyno, Phase was, String why) {
    Instant now = scribe.now();
    Duration stableAfter = eras.now().dynos().stableAfter();
    boolean stable = was instanceof Phase.Up up && !up.since().plus(stableAfter).isAfter(now);
    int crashes = stable ? 1 : dyno.crashes() + 1;
    Instant retryAt = now.plus(eras.now().dynos().coolOffAfter(crashes));
    scribe.log(dyno.name(), "State changed from " + was.logged() + " to crashed");
    scribe.note(
        Actor.PLATFORM, new DynoCrashed(dyno.name(), dyno.boot(), why, Optional.of(retryAt)));
    return dyno.afterCrashes(crashes).in(new Phase.Crashed(now, retryAt));
  }

  private Dyno removed(Dyno dyno) {
    scribe.note(Actor.PLATFORM, new DynoRemoved(dyno.name(), dyno.boot()));
    return dyno.in(new Phase.Removed());
  }
}
