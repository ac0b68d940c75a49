package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.paas.Era;
import dev.dynoscope.report.Report;
import dev.dynoscope.report.Reporter;
import dev.dynoscope.session.RunProgress;
import dev.dynoscope.session.RunProgress.State;
import dev.dynoscope.session.ScenarioNote;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A simulation on a thread of its own. It hands its entries on in slices, and looks after each step
 * whether it has to end.
 */
final class VirtualRun implements SimulatedRun, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(VirtualRun.class.getName());

  /** A million is what a window can still be quick with. */
  private static final long MOST_ENTRIES = 1_000_000;

  /** Bytes of memory that an entry takes with all that is kept of it to show it. */
  private static final long BYTES_PER_ENTRY = 1_500;

  private static final int SLICE_ENTRIES = 1_000;
  private static final int SLICE_STEPS = 4_000;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ScenarioNote note;
  private final Scenario scenario;
  private final long seed;
  private final long most;
  private final Journal journal = new Journal();
  private final List<Entry> waiting = new ArrayList<>();
  private final Thread thread;
  private final Reporter reporter;
  private volatile Optional<Report> report = Optional.empty();
  private volatile boolean stopping;
  private volatile RunProgress progress;

  /** How long a journal may become in the memory that this program has. */
  static long mostEntries() {
    return Math.min(MOST_ENTRIES, Runtime.getRuntime().maxMemory() / BYTES_PER_ENTRY);
  }

  /** Begins to play {@code scenario}, until its journal has {@code most} entries. */
  static VirtualRun start(ScenarioNote note, Scenario scenario, long seed, long most) {
    VirtualRun run = new VirtualRun(note, scenario, seed, most);
    run.thread.start();
    return run;
  }

  /** One that has not begun. */
  VirtualRun(ScenarioNote note, Scenario scenario, long seed, long most) {
    this.note = note;
    this.scenario = scenario;
    this.seed = seed;
    this.most = most;
    reporter = new Reporter(scenario.start());
    progress =
        new RunProgress(State.RUNNING, scenario.start(), Duration.ZERO, scenario.lasts(), 0, "");
    thread = Thread.ofPlatform().daemon().name("simulation").unstarted(this::run);
  }

  /** Plays it, on the thread that calls this. */
  void run() {
    try {
      Simulation simulation = new Simulation(scenario, seed, waiting::addAll);
      hand(simulation, play(simulation));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "a simulation of " + note.file() + " with seed " + seed, e);
      RunProgress last = progress;
      progress =
          new RunProgress(
              State.FAILED,
              last.now(),
              last.reached(),
              last.whole(),
              last.entries(),
              "The simulation failed in a way that it should not; the log says more.");
    }
  }

  private State play(Simulation simulation) {
    for (int steps = 1; !stopping; steps++) {
      if (journal.lastSeq() + waiting.size() >= most) {
        return State.FULL;
      }
      if (!simulation.step(simulation.end())) {
        simulation.run();
        return State.ENDED;
      }
      if (waiting.size() >= SLICE_ENTRIES || steps % SLICE_STEPS == 0) {
        hand(simulation, State.RUNNING);
      }
    }
    return State.STOPPED;
  }

  private void hand(Simulation simulation, State state) {
    long room = most - journal.lastSeq();
    List<Entry> fitting = waiting.size() <= room ? waiting : waiting.subList(0, (int) room);
    journal.append(fitting);
    fitting.forEach(reporter::take);
    waiting.clear();
    if (state != State.RUNNING) {
      reporter.passed(simulation.now());
      report = Optional.of(reporter.report());
    }
    Duration reached = Duration.between(scenario.start(), simulation.now());
    progress =
        new RunProgress(
            state,
            simulation.now(),
            reached,
            scenario.lasts(),
            journal.lastSeq(),
            state == State.FULL ? full() : "");
  }

  private String full() {
    return String.format(
        Locale.ROOT,
        "The run stopped at %,d entries, as many as the window holds. For the whole of it:"
            + " dynoscope simulate %s --seed %d --journal FILE",
        most,
        note.file(),
        seed);
  }

  /** Its figures, when it has ended. */
  Optional<Report> report() {
    return report;
  }

  /** The eras whose rules it can go by. */
  List<Era> eras() {
    return scenario.eras();
  }

  @Override
  public ScenarioNote scenario() {
    return note;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public RunProgress progress() {
    return progress;
  }

  @Override
  public void stop() {
    stopping = true;
  }

  /** Ends it, and waits for that, but not for ever. */
  @Override
  public void close() {
    stop();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
