package peers;

import java.util.SplittableRandom;

/**
 * Dynos that boot, are cycled, crash and lose their machines. With one seed every engine goes
 * through the very same history.
 */
final class Workload {
  private final Engine engine;
  private final SplittableRandom random;
  private final int dynos;
  private final double end;
  private final long[] counts = new long[Kind.values().length];
  private long planned;

  Workload(Engine engine, int dynos, double end, long seed) {
    this.engine = engine;
    this.dynos = dynos;
    this.end = end;
    random = new SplittableRandom(seed);
  }

  long[] run() {
    engine.run(this::begin, this::happens);
    return counts;
  }

  /** How many things the engine was given to keep. */
  long planned() {
    return planned;
  }

  private void begin() {
    for (int left = dynos; left > 0; left -= Numbers.DYNOS_A_MACHINE) {
      Machine machine = new Machine(new Dyno[Math.min(left, Numbers.DYNOS_A_MACHINE)]);
      plan(exponential(Numbers.FAILURE_MEAN), new Due.Failure(machine));
      for (int i = 0; i < machine.dynos().length; i++) {
        machine.dynos()[i] = new Dyno();
        boot(machine.dynos()[i]);
      }
    }
  }

  private void happens(Due due) {
    switch (due) {
      case Due.OfDyno(Due.Step step, Dyno dyno, int turn) -> {
        if (turn == dyno.turn) {
          happens(step, dyno);
        }
      }
      case Due.Failure(Machine machine) -> fail(machine);
      case Due.Notice(Machine machine) -> notice(machine);
    }
  }

  private void happens(Due.Step step, Dyno dyno) {
    switch (step) {
      case BOOT -> boot(dyno);
      case UP -> up(dyno);
      case CYCLE -> {
        count(Kind.SIGNALLED);
        plan(Numbers.EXIT, new Due.OfDyno(Due.Step.EXIT, dyno, dyno.turn));
      }
      case EXIT -> {
        count(Kind.EXITED);
        dyno.crashes = 0;
        boot(dyno);
      }
      case CRASH -> crash(dyno);
    }
  }

  private void boot(Dyno dyno) {
    count(Kind.STARTED);
    dyno.aboard = true;
    dyno.cycleAt = engine.now() + Numbers.CYCLE_AFTER + random.nextDouble() * Numbers.CYCLE_SPREAD;
    plan(Numbers.BOOT, new Due.OfDyno(Due.Step.UP, dyno, dyno.turn));
  }

  /** Only the sooner of its two ends is planned, which spares the engine the other one. */
  private void up(Dyno dyno) {
    count(Kind.UP);
    dyno.upSince = engine.now();
    double cycle = dyno.cycleAt - engine.now();
    double crash = exponential(Numbers.CRASH_MEAN);
    Due.Step end = crash < cycle ? Due.Step.CRASH : Due.Step.CYCLE;
    plan(Math.min(crash, cycle), new Due.OfDyno(end, dyno, dyno.turn));
  }

  private void crash(Dyno dyno) {
    count(Kind.EXITED);
    count(Kind.CRASHED);
    dyno.aboard = false;
    boolean stable = engine.now() - dyno.upSince >= Numbers.STABLE_AFTER;
    dyno.crashes = stable ? 1 : dyno.crashes + 1;
    double wait = Numbers.coolOff(dyno.crashes);
    if (wait > 0) {
      plan(wait, new Due.OfDyno(Due.Step.BOOT, dyno, dyno.turn));
    } else {
      boot(dyno);
    }
  }

  private void fail(Machine machine) {
    count(Kind.MACHINE_FAILED);
    for (Dyno dyno : machine.dynos()) {
      if (dyno.aboard) {
        count(Kind.LOST);
        dyno.turn++;
        dyno.aboard = false;
        dyno.lost = true;
      }
    }
    plan(Numbers.NOTICE, new Due.Notice(machine));
  }

  private void notice(Machine machine) {
    count(Kind.LOSS_NOTICED);
    plan(exponential(Numbers.FAILURE_MEAN), new Due.Failure(machine));
    for (Dyno dyno : machine.dynos()) {
      if (dyno.lost) {
        dyno.lost = false;
        boot(dyno);
      }
    }
  }

  /** What would come after the end is not kept. */
  private void plan(double seconds, Due due) {
    if (engine.now() + seconds <= end) {
      planned++;
      engine.in(seconds, due);
    }
  }

  private void count(Kind kind) {
    counts[kind.ordinal()]++;
  }

  private double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
