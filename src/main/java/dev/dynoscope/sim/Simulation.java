package dev.dynoscope.sim;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Eras;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Outcome;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.sim.scenario.Visitors;
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

  /** One of the addresses for examples (RFC 5737). */
  private static final String CLIENT = "198.51.100.1";

  private static final Duration OPENING = Duration.ofMillis(1);

  private final long seed;
  private final Instant end;
  private final Skip skip = new Skip();
  private final Agenda agenda;
  private final Platform platform;
  private final Watcher watcher;
  private final Mishaps mishaps;
  private final SimHost host;
  private final SimWire wire;
  private final SimNames names;
  private final SimClients clients;
  private final SimBrowser browser;
  private final SimBuilds builds;
  private final SimStorage storage;
  private final Machines machines;
  private final AppHosts hosts = new AppHosts();
  private Instant now;

  /** Until then, nothing that is due by itself is done. */
  private Instant lateUntil = Instant.MIN;

  /** Is told of each step, before its effects are carried out. */
  interface Watcher {
    void stepped(Input input, Outcome outcome);
  }

  /**
   * A simulation at its beginning.
   *
   * @param listener is told of the entries of each step that has any
   */
  public Simulation(Scenario scenario, long seed, Consumer<List<Entry>> listener) {
    this(
        scenario,
        seed,
        Optional.empty(),
        (_, outcome) -> {
          if (!outcome.entries().isEmpty()) {
            listener.accept(outcome.entries());
          }
        });
  }

  /**
   * The same, watched more closely.
   *
   * @param planned what goes wrong; empty if the scenario says
   */
  Simulation(Scenario scenario, long seed, Optional<Mishaps> planned, Watcher watcher) {
    this.seed = seed;
    this.watcher = watcher;
    mishaps = planned.orElseGet(() -> new DrawnMishaps(scenario.mishaps(), this::dice));
    end = scenario.end();
    now = scenario.start();
    agenda = new Agenda(end);
    platform = new Platform(new Eras(scenario.eras()), seed);
    builds = new SimBuilds(this, scenario.apps());
    host = new SimHost(this, builds);
    storage = new SimStorage(this);
    wire = new SimWire(this, host, new Pages(host, storage), scenario.lines());
    names = new SimNames(this, scenario.lines());
    clients = new SimClients(hosts, names, wire);
    browser = new SimBrowser(this, names, clients);
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

  Platform platform() {
    return platform;
  }

  SimBuilds builds() {
    return builds;
  }

  SimHost host() {
    return host;
  }

  SimWire wire() {
    return wire;
  }

  /**
   * A client asks for a page; {@code over} gets the status of the answer, 0 where there is none.
   */
  void ask(Visitors.Request request, Consumer<Integer> over) {
    clients.ask(List.of("client"), request, over);
  }

  @Override
  public void after(Duration wait, Runnable what) {
    agenda.plan(now.plus(wait), what);
  }

  @Override
  public Mishaps mishaps() {
    return mishaps;
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

  /** Lets a client send a request now, to an address of the routers that it knows somehow. */
  public void ask(Visitors.Request request, String address) {
    wire.send(new SimWire.Parcel(request, CLIENT, address, "client", Pages.Look.PLAIN), _ -> {});
  }

  /** Lets somebody ask DNS for a name now. */
  public void lookUp(String name) {
    names.ask(name, _ -> {});
  }

  /** Goes on to the end. */
  public void run() {
    runUntil(end);
  }

  /** Goes on until {@code time}, or to its end if that comes first. */
  public void runUntil(Instant time) {
    runUntil(time, () -> {});
  }

  /**
   * The same.
   *
   * @param quiet is done whenever nothing else happens at the present time
   */
  void runUntil(Instant time, Runnable quiet) {
    Instant stop = time.isBefore(end) ? time : end;
    while (step(stop)) {
      if (agenda.next().filter(at -> !at.isAfter(now)).isEmpty()) {
        quiet.run();
      }
    }
    now = stop.isAfter(now) ? stop : now;
  }

  /** Does the next thing that comes by {@code latest}; says whether there was one. */
  public boolean step(Instant latest) {
    Optional<Instant> planned = agenda.next();
    Optional<Instant> due = platform.nextDue().map(at -> at.isBefore(lateUntil) ? lateUntil : at);
    boolean mine = planned.isPresent() && due.filter(planned.get()::isAfter).isEmpty();
    Optional<Instant> next = mine ? planned : due;
    Optional<Instant> leg = platform.working() ? Optional.empty() : skip.leg(now, next);
    if (leg.filter(at -> !at.isAfter(latest)).isPresent()) {
      skipTo(leg.get());
      return true;
    }
    if (next.isEmpty() || next.get().isAfter(latest)) {
      return false;
    }
    if (mine) {
      begin(next.get());
      agenda.take().run();
    } else {
      tick(next.get());
    }
    return true;
  }

  private void skipTo(Instant at) {
    Duration by = Duration.between(now, at);
    begin(at);
    skip.reached(at);
    give(new Input.ClockSkipped(by));
  }

  /** Goes on to where a skip of the clock ends, if one is under way. */
  public void endSkip() {
    for (Optional<Instant> to = skip.after(now);
        to.isPresent() && now.isBefore(end);
        to = skip.after(now)) {
      runUntil(to.get());
    }
  }

  private void tick(Instant due) {
    Optional<Duration> late = mishaps.strikes(Mishap.STEP_LATE);
    if (late.isPresent()) {
      lateUntil = due.plus(late.get());
      return;
    }
    begin(due.plus(mishaps.strikes(Mishap.CLOCK_LEAPS).orElse(Duration.ZERO)));
    give(new Input.Tick());
  }

  private void begin(Instant at) {
    now = at.isAfter(now) ? at : now;
  }

  /** The clock leaps ahead: all that was to happen meanwhile happens late. */
  void leap(Duration by) {
    now = now.plus(by);
  }

  @Override
  public void give(Input input) {
    Outcome outcome = platform.handle(input, now);
    outcome.entries().forEach(this::see);
    watcher.stepped(input, outcome);
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
      case Effect.Browse e -> browser.visit(e.url());
      case Effect.UploadPicture e -> browser.upload(e.url());
      case Effect.Ping e -> browser.ping(e);
      case Effect.ForSlugs e -> builds.carryOut(e);
      case Effect.ForStorage e -> storage.carryOut(e);
      case Effect.OpenRouters e ->
          after(OPENING, () -> give(new Input.RoutersOpened(e.addresses())));
      case Effect.SkipClock e -> skip.begin(now, e.by());
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
