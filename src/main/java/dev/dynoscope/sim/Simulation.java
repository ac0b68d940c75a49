package dev.dynoscope.sim;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.paas.CommandHelp;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Eras;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Outcome;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A platform in virtual time. The rules are those that run live; here no code runs behind them, and
 * a month takes as long as it takes to think it through. The same scenario with the same seed gives
 * the same entries, on every machine.
 */
public final class Simulation implements Course {
  /** In what dynos run here, as the journal tells it. */
  public static final String KIND = IsolationFact.SIMULATION;

  private static final Duration OPENING = Duration.ofMillis(1);

  private final long seed;
  private final Instant end;
  private final Agenda agenda;
  private final Platform platform;
  private final Consumer<List<Entry>> listener;
  private final SimHost host;
  private final SimWire wire;
  private final SimNames names;
  private final SimBrowser browser;
  private final SimBuilds builds;
  private final SimStorage storage;
  private final Machines machines;
  private final AppHosts hosts = new AppHosts();
  private Instant now;

  /**
   * A simulation at its beginning.
   *
   * @param listener is told of the entries of each step that has any
   */
  public Simulation(Scenario scenario, long seed, Consumer<List<Entry>> listener) {
    this.seed = seed;
    this.listener = listener;
    end = scenario.end();
    now = scenario.start();
    agenda = new Agenda(end);
    platform = new Platform(new Eras(scenario.eras()), seed);
    builds = new SimBuilds(this, scenario.apps());
    host = new SimHost(this, builds);
    wire = new SimWire(this, host, scenario.lines());
    names = new SimNames(this, scenario.lines());
    SimClients clients = new SimClients(hosts, names, wire);
    browser = new SimBrowser(this, names, clients);
    storage = new SimStorage(this);
    machines = new Machines(this, scenario.machineLife());
    new Opening(this, scenario, clients, builds).plan();
  }

  @Override
  public Instant now() {
    return now;
  }

  /** When it ends. */
  public Instant end() {
    return end;
  }

  /** All commands that its platform understands. */
  public List<CommandHelp> commands() {
    return platform.commands();
  }

  @Override
  public void after(Duration wait, Runnable what) {
    agenda.plan(now.plus(wait), what);
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public Dice dice(String owner) {
    // the hash of a text is the same on every machine
    return new Dice(seed * 31 + owner.hashCode());
  }

  /** Gives a command now, as on the command line. */
  public void tell(String command) {
    give(new Input.Told(command));
  }

  /** Goes on to the end. */
  public void run() {
    runUntil(end);
  }

  /** Goes on until {@code time}, or to its end if that comes first. */
  public void runUntil(Instant time) {
    Instant stop = time.isBefore(end) ? time : end;
    while (step(stop)) {}
    now = stop.isAfter(now) ? stop : now;
  }

  /** Does the next thing that comes by {@code latest}; says whether there was one. */
  public boolean step(Instant latest) {
    Optional<Instant> planned = agenda.next();
    Optional<Instant> due = platform.nextDue();
    boolean mine = planned.isPresent() && due.filter(planned.get()::isAfter).isEmpty();
    Optional<Instant> next = mine ? planned : due;
    if (next.isEmpty() || next.get().isAfter(latest)) {
      return false;
    }
    now = next.get().isAfter(now) ? next.get() : now;
    if (mine) {
      agenda.take().run();
    } else {
      give(new Input.Tick());
    }
    return true;
  }

  @Override
  public void give(Input input) {
    Outcome outcome = platform.handle(input, now);
    if (!outcome.entries().isEmpty()) {
      outcome.entries().forEach(this::see);
      listener.accept(outcome.entries());
    }
    outcome.effects().forEach(this::carryOut);
  }

  private void see(Entry entry) {
    machines.see(entry.fact());
    hosts.see(entry.fact());
  }

  private void carryOut(Effect effect) {
    switch (effect) {
      case Effect.ForHost e -> host.carryOut(e);
      case Effect.ForWire e -> wire.carryOut(e);
      case Effect.AnswerName e -> names.answered(e);
      case Effect.ForResolver e -> browser.carryOut(e);
      case Effect.Browse e -> browser.browse("GET", e.url());
      case Effect.UploadPicture e -> browser.browse("POST", e.url());
      case Effect.Ping e -> browser.ping(e);
      case Effect.ForSlugs e -> builds.carryOut(e);
      case Effect.ForStorage e -> storage.carryOut(e);
      case Effect.OpenRouters e ->
          after(OPENING, () -> give(new Input.RoutersOpened(e.addresses())));
      case Effect.SkipClock e -> after(Duration.ZERO, () -> give(new Input.ClockSkipped(e.by())));
      case Effect.LimitConnections _, Effect.CloseRouters _, Effect.SetClockRate _ -> {}
    }
  }

  /** What the journal is told of the way in which dynos run. */
  static Input.HostOpened opened(long seed) {
    String honesty =
        "No code runs: what dynos, clients and machines do is drawn by chance, with the seed "
            + seed
            + ", and the rules of the platform do the rest.";
    return new Input.HostOpened(KIND, honesty, List.of(KIND), List.of());
  }
}
