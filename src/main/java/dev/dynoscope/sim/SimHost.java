package dev.dynoscope.sim;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.DynoHost;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.sim.scenario.Ways;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs dynos in virtual time: they boot, listen, heed signals, take memory, end. */
final class SimHost implements DynoHost {
  private static final int HUNG_UP = 129;
  private static final int TERMINATED = 143;
  private static final int KILLED = 137;

  /** A process that does not listen runs as soon as it was started. */
  private static final Duration STARTED = Duration.ofMillis(10);

  private static final Duration MEASURED_EVERY = Duration.ofMinutes(1);
  private static final int PORT = 5000;

  private final Course course;
  private final SimBuilds builds;
  private final Mishaps mishaps;
  private final Reports reports;
  private final Dice dice;
  private final Map<DynoName, SimDyno> alive = new HashMap<>();
  private final Map<Endpoint, SimDyno> listening = new HashMap<>();

  /** Where nobody answers, for the machine is lost. */
  private final Map<DynoName, Endpoint> silent = new HashMap<>();

  private final Set<Endpoint> holes = new HashSet<>();

  private long boots;

  SimHost(Course course, SimBuilds builds) {
    this.course = course;
    this.builds = builds;
    mishaps = course.mishaps();
    reports = new Reports(course, mishaps);
    dice = course.dice("host");
  }

  @Override
  public void carryOut(Effect.ForHost order) {
    switch (order) {
      case Effect.UseHost _ ->
          course.after(Duration.ZERO, () -> course.give(Simulation.opened(course.seed())));
      case Effect.StartDyno start -> course.after(Duration.ZERO, () -> start(start));
      case Effect.SignalDyno signal -> course.after(Duration.ZERO, () -> signal(signal));
      case Effect.PutBack _ -> {} // a run in virtual time is repeated, and not taken up again
      case Effect.CutDyno cut -> course.after(Duration.ZERO, () -> cut(cut));
    }
  }

  private void start(Effect.StartDyno order) {
    Optional<Input> trouble = trouble(order);
    if (trouble.isPresent()) {
      reports.give(trouble.get());
      return;
    }
    Optional.ofNullable(silent.remove(order.dyno())).ifPresent(holes::remove);
    Ways ways = builds.ways(order).orElse(Ways.BRIEF);
    SimDyno dyno = new SimDyno(order, ways, nextAddress());
    alive.put(order.dyno(), dyno);
    ways.life().ifPresent(life -> endBy(order.dyno(), order.boot(), life.draw(dice)));
    mishaps
        .strikes(Mishap.DIES_BOOTING)
        .ifPresent(wait -> course.after(wait, () -> dieUnready(dyno)));
    if (ways.binds() || !order.listens()) {
      Duration boot = order.listens() ? ways.boot(order.env()).draw(dice) : STARTED;
      Duration more = mishaps.strikes(Mishap.BOOT_SLOW).orElse(Duration.ZERO);
      course.after(boot.plus(more), () -> ready(dyno));
    }
    ways.prints()
        .forEach(line -> reports.give(new Input.OutputLine(order.dyno(), order.boot(), line)));
  }

  /** Why a dyno cannot be started at all. */
  private Optional<Input> trouble(Effect.StartDyno order) {
    if (builds.damaged(order.slug()) || mishaps.happens(Mishap.SLUG_DAMAGED)) {
      String id = order.slug().value();
      String other = new StringBuilder(id).reverse().toString();
      return Optional.of(new Input.SlugDamaged(order.dyno(), order.boot(), id, other));
    }
    if (mishaps.happens(Mishap.ENGINE_REFUSES)) {
      return unstartable(order, "The engine refuses to start it.");
    }
    if (mishaps.happens(Mishap.DISK_FULL)) {
      return unstartable(order, "The disk is full. Make room there.");
    }
    if (mishaps.happens(Mishap.HOST_GONE)) {
      List<String> others = List.of(Simulation.KIND);
      course.give(new Input.HostGone(Simulation.KIND, "The engine has ended.", others));
      alive.values().stream()
          .sorted(Comparator.comparing(d -> d.order().dyno()))
          .forEach(this::die);
      return unstartable(order, "The engine has ended.");
    }
    return Optional.empty();
  }

  private static Optional<Input> unstartable(Effect.StartDyno order, String why) {
    return Optional.of(new Input.DynoUnstartable(order.dyno(), order.boot(), why));
  }

  private void dieUnready(SimDyno dyno) {
    if (!listening.containsKey(dyno.at())) {
      die(dyno);
    }
  }

  /** The dyno's process ends as by a fault of its machine. */
  void die(SimDyno dyno) {
    end(dyno, KILLED, false);
  }

  /** Holds on to nothing but a name: most boots are over long before. */
  private void endBy(DynoName name, int boot, Duration life) {
    course.after(
        life,
        () ->
            Optional.ofNullable(alive.get(name))
                .filter(dyno -> dyno.order().boot() == boot)
                .ifPresent(dyno -> end(dyno, dyno.ways().status(), false)));
  }

  /** An address of each boot's own. */
  private Endpoint nextAddress() {
    long n = ++boots;
    return new Endpoint("10." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255), PORT);
  }

  private void ready(SimDyno dyno) {
    if (!dyno.alive()) {
      return;
    }
    listening.put(dyno.at(), dyno);
    Effect.StartDyno order = dyno.order();
    reports.give(new Input.DynoReady(order.dyno(), order.boot(), dyno.at(), 0));
    mishaps.strikes(Mishap.DIES_UP).ifPresent(wait -> course.after(wait, () -> die(dyno)));
    write(dyno, dyno.ways().writes());
    if (dyno.ways().memory().megabytes() > 0) {
      measure(dyno);
    }
  }

  private void measure(SimDyno dyno) {
    if (!dyno.alive()) {
      return;
    }
    report(dyno);
    if (dyno.ways().memory().perHour() > 0) {
      course.after(
          MEASURED_EVERY,
          () -> {
            dyno.grow(MEASURED_EVERY);
            measure(dyno);
          });
    }
  }

  private void report(SimDyno dyno) {
    Effect.StartDyno order = dyno.order();
    reports.give(new Input.MemoryMeasured(order.dyno(), order.boot(), dyno.bytes()));
  }

  /** The dyno has taken memory that it will not give back. */
  void keep(SimDyno dyno, int megabytes) {
    if (megabytes > 0 && dyno.alive()) {
      dyno.takeMore(megabytes);
      report(dyno);
    }
  }

  /** The dyno has written files. */
  void write(SimDyno dyno, List<FileInfo> files) {
    if (!files.isEmpty() && dyno.alive()) {
      dyno.write(files);
      Effect.StartDyno order = dyno.order();
      reports.give(new Input.FilesChanged(order.dyno(), order.boot(), files, List.of()));
    }
  }

  private void signal(Effect.SignalDyno order) {
    Optional<SimDyno> running = running(order);
    if (running.isEmpty()) {
      return;
    }
    SimDyno dyno = running.get();
    switch (order.signal()) {
      case KILL -> end(dyno, KILLED, false);
      case HUP -> heed(dyno, HUNG_UP);
      case TERM -> heed(dyno, TERMINATED);
    }
  }

  private void heed(SimDyno dyno, int status) {
    Optional<Duration> dies = mishaps.strikes(Mishap.DIES_STOPPING);
    if (dies.isPresent()) {
      course.after(dies.get(), () -> die(dyno));
    } else if (dyno.ways().heedsTerm() && !mishaps.happens(Mishap.TERM_UNHEARD)) {
      course.after(dyno.ways().exit().draw(dice), () -> end(dyno, status, false));
    }
  }

  private void cut(Effect.CutDyno order) {
    running(order)
        .ifPresent(dyno -> {
          silent.put(order.dyno(), dyno.at());
          holes.add(dyno.at());
          end(dyno, KILLED, true);
        });
  }

  private Optional<SimDyno> running(Effect.ForDyno order) {
    return Optional.ofNullable(alive.get(order.dyno()))
        .filter(dyno -> dyno.order().boot() == order.boot());
  }

  /**
   * The dyno's process ends, asked or not; whoever is connected to it notices.
   *
   * @param silently its machine is lost: nobody notices
   */
  void end(SimDyno dyno, int status, boolean silently) {
    if (!dyno.alive()) {
      return;
    }
    dyno.end();
    Effect.StartDyno order = dyno.order();
    alive.remove(order.dyno(), dyno);
    listening.remove(dyno.at());
    if (!silently) {
      dyno.open().forEach(SimWire.Exchange::hungUp);
    }
    reports.give(new Input.DynoEnded(order.dyno(), order.boot(), status, dyno.written()));
  }

  /** The dyno lives on, and nobody can connect to it any more. */
  void close(SimDyno dyno, boolean silently) {
    listening.remove(dyno.at());
    if (silently) {
      holes.add(dyno.at());
    }
  }

  /** Who listens there. */
  Optional<SimDyno> at(Endpoint place) {
    return Optional.ofNullable(listening.get(place));
  }

  /** Whether who connects there gets no answer at all. */
  boolean silentAt(Endpoint place) {
    return holes.contains(place);
  }

  /** The living process of a dyno, if it has one. */
  Optional<SimDyno> find(DynoName dyno) {
    return Optional.ofNullable(alive.get(dyno));
  }

  /** The boot of each dyno that has a living process. */
  SortedMap<DynoName, Integer> alive() {
    SortedMap<DynoName, Integer> boots = new TreeMap<>();
    alive.forEach((name, dyno) -> boots.put(name, dyno.order().boot()));
    return boots;
  }

  @Override
  public void close() {
    alive.clear();
    listening.clear();
  }
}
