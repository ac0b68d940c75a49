package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.paas.Phase.Then;
import java.time.Instant;
import java.util.Optional;

/**
 * One dyno: of an app's formation, or a one-off. A value; {@link DynoLife} says how it changes.
 *
 * @param boot how often it was booted
 * @param crashes how often in a row it crashed soon after its boot
 * @param berth what the present boot was given
 * @param oneOff empty for a dyno of the formation
 */
record Dyno(
    DynoName name,
    int boot,
    Phase phase,
    int crashes,
    Berth berth,
    Memory memory,
    Optional<OneOff> oneOff) {
  /** A dyno that enters the formation; {@code boots} is how often one of its name was booted. */
  static Dyno created(DynoName name, int boots) {
    return new Dyno(
        name, boots, new Phase.Created(), 0, Berth.NONE, Memory.UNKNOWN, Optional.empty());
  }

  /** A dyno that runs one command and is gone then. */
  static Dyno oneOff(DynoName name, OneOff oneOff) {
    return new Dyno(
        name, 0, new Phase.Created(), 0, Berth.NONE, Memory.UNKNOWN, Optional.of(oneOff));
  }

  Dyno in(Phase next) {
    return new Dyno(name, boot, next, crashes, berth, memory, oneOff);
  }

  Dyno with(Memory measured) {
    return new Dyno(name, boot, phase, crashes, berth, measured, oneOff);
  }

  Dyno with(Berth changed) {
    return new Dyno(name, boot, phase, crashes, changed, memory, oneOff);
  }

  Dyno with(OneOff changed) {
    return new Dyno(name, boot, phase, crashes, berth, memory, Optional.of(changed));
  }

  Dyno afterCrashes(int inARow) {
    return new Dyno(name, boot, phase, inARow, berth, memory, oneOff);
  }

  /** The next boot begins. */
  Dyno launched(Berth given, Phase starting) {
    return new Dyno(name, boot + 1, starting, crashes, given, Memory.UNKNOWN, oneOff);
  }

  /** The report that it has ended for no fault of its own, with all that it had written. */
  Input.DynoEnded broken(Written written) {
    return new Input.DynoEnded(name, boot, OneOffLife.BROKEN_OFF, written.files());
  }

  boolean up() {
    return phase instanceof Phase.Up;
  }

  /** Whether it has a process that was not told to end. */
  boolean running() {
    return phase instanceof Phase.Up || phase instanceof Phase.Starting;
  }

  /** Whether it sleeps, or stops in order to sleep. */
  boolean asleep() {
    return phase instanceof Phase.Idle || stoppingTo(Then.SLEEP);
  }

  /** Whether it has a process that is not on its way to sleep or out of the formation. */
  boolean awake() {
    return up() || (inTransition() && !asleep() && !leaving());
  }

  /** Whether it is on its way out of the formation. */
  boolean leaving() {
    return stoppingTo(Then.LEAVE);
  }

  private boolean stoppingTo(Then then) {
    return phase instanceof Phase.Stopping stopping && stopping.then() == then;
  }

  /** When something is due for it by itself. */
  Optional<Instant> due(Era.Dynos numbers) {
    return switch (phase) {
      case Phase.Starting p -> Optional.of(p.deadline());
      case Phase.Up _ ->
          Deadlines.earliestOf(
              Optional.of(berth.cycleAt()), memory.tellAt(), oneOff.flatMap(o -> o.due(numbers)));
      case Phase.Stopping p -> p.killed() ? Optional.empty() : Optional.of(p.killAt());
      case Phase.Crashed p -> Optional.of(p.retryAt());
      case Phase.Created _, Phase.Idle _, Phase.Removed _, Phase.Complete _ -> Optional.empty();
    };
  }

  /** Whether a real process is being started or stopped right now. */
  boolean inTransition() {
    return phase instanceof Phase.Starting || phase instanceof Phase.Stopping;
  }

  /** The state's name as the platform API and {@code ps} have it. */
  String stateName() {
    return switch (phase) {
      case Phase.Created _, Phase.Removed _ -> "down";
      case Phase.Starting _ -> "starting";
      case Phase.Up _ -> "up";
      case Phase.Stopping p ->
          switch (p.then()) {
            case BOOT -> "starting";
            case SLEEP -> "idle";
            case LEAVE -> "down";
            case LATE, BURST -> "crashed";
            case COMPLETE -> "complete";
          };
      case Phase.Idle _ -> "idle";
      case Phase.Crashed _ -> "crashed";
      case Phase.Complete _ -> "complete";
    };
  }

  /** When the present state began, where that is known. */
  Optional<Instant> since() {
    return switch (phase) {
      case Phase.Starting p -> Optional.of(p.since());
      case Phase.Up p -> Optional.of(p.since());
      case Phase.Idle p -> Optional.of(p.since());
      case Phase.Crashed p -> Optional.of(p.since());
      case Phase.Created _, Phase.Stopping _, Phase.Removed _, Phase.Complete _ -> Optional.empty();
    };
  }
}
