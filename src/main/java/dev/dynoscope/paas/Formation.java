package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.time.Dice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All dynos of all apps, each moved along by {@link DynoLife}. */
final class Formation {
  /** Boots of dynos that were scaled away: one that comes back counts on, so none is used twice. */
  private final SortedMap<DynoName, Integer> formerBoots = new TreeMap<>();

  private final Dynos dynos;
  private final Apps apps;
  private final Account account;
  private final Scribe scribe;
  private final DynoLife life;
  private final DynoOutput output;
  private final Fleet fleet;
  private final Sizes sizes;
  private final Dice dice;

  Formation(Apps apps, Eras eras, Account account, Dice dice, Scribe scribe) {
    this.apps = apps;
    this.account = account;
    this.dice = dice;
    this.scribe = scribe;
    fleet = new Fleet(eras, scribe);
    dynos = new Dynos(fleet, eras, apps.news());
    sizes = new Sizes(eras, apps.news());
    life = new DynoLife(eras, scribe, new Berths(eras, scribe, dice, dynos));
    output = new DynoOutput(scribe);
  }

  /** The dyno sizes of all process types. */
  Sizes sizes() {
    return sizes;
  }

  /** All dynos there are, to look at. */
  Dynos dynos() {
    return dynos;
  }

  /** The machines. */
  Fleet fleet() {
    return fleet;
  }

  /** Free hours that a dyno uses up in an hour while it runs. */
  int pooled(Dyno dyno) {
    return dyno.oneOff()
        .map(o -> o.errand().plan().size())
        .orElseGet(() -> sizes.of(dyno.name().app(), dyno.name().process()))
        .pooled();
  }

  /** Whether a dyno must not boot, because the free hours are used up that it would need. */
  private boolean barred(DynoName dyno) {
    return sizes.of(dyno.app(), dyno.process()).pooled() > 0 && account.exhausted(dyno.app());
  }

  Optional<Dyno> find(DynoName name) {
    return dynos.find(name);
  }

  /** All dynos of the app, one-off ones too. */
  List<Dyno> of(AppName app) {
    return dynos.of(app);
  }

  /** Boots what the formation lacks and lets go what it has too much: only the difference. */
  void fit(App app) {
    letGo(app);
    bootMissing(app);
  }

  /** Restarts the dynos of a process type that have another size than they should by now. */
  void resize(AppName app, String process) {
    String size = sizes.of(app, process).title();
    change(
        app,
        d -> d.name().process().equals(process) && !d.berth().size().equals(size),
        d -> life.restart(d, plan(d), StopReason.RESIZE));
  }

  /** The app is gone: none of its dynos is wanted any more. */
  void dissolve(AppName app) {
    change(app, _ -> true, d -> life.leave(d, StopReason.APP_GONE));
    of(app).stream().filter(d -> d.oneOff().isPresent()).forEach(d -> stop(d.name()));
  }

  /** A new release reaches every dyno, those asleep too. */
  void release(App app) {
    letGo(app);
    change(app.name(), _ -> true, d -> restarted(d, StopReason.RELEASE));
    bootMissing(app);
  }

  private void letGo(App app) {
    change(
        app.name(),
        d -> d.name().index() > app.quantity(d.name().process()),
        d -> life.leave(d, StopReason.SCALE_DOWN));
  }

  private void bootMissing(App app) {
    for (String process : app.formation().keySet()) {
      for (int i = 1; i <= app.quantity(process); i++) {
        DynoName name = new DynoName(app.name(), process, i);
        if (dynos.has(name)) {
          change(name, life::stay);
        } else {
          Dyno created = Dyno.created(name, formerBoots.getOrDefault(name, 0));
          dynos.put(barred(name) ? life.beginAsleep(created) : life.boot(created, plan(created)));
        }
      }
    }
  }

  /** Restarts the app's dynos, those asleep too. */
  void restart(AppName app) {
    change(app, _ -> true, d -> restarted(d, StopReason.RESTART));
  }

  void restart(DynoName name) {
    change(name, d -> restarted(d, StopReason.RESTART));
  }

  /** One that sleeps and may not boot sleeps on, and has the newest release when it wakes. */
  private Dyno restarted(Dyno dyno, StopReason why) {
    return dyno.asleep() && barred(dyno.name()) ? dyno : life.restart(dyno, plan(dyno), why);
  }

  void crash(DynoName name) {
    change(name, life::crash);
  }

  /**
   * Runs a command in a dyno of its own, which is gone when it has ended.
   *
   * @return the dyno's name, such as {@code run.4884}
   */
  DynoName run(AppName app, Errand errand) {
    DynoName name = OneOff.name(app, errand, dice, dynos::has);
    Dyno created = Dyno.oneOff(name, OneOff.begin(errand, scribe.now()));
    dynos.put(life.boot(created, errand.plan()));
    return name;
  }

  /** Stops a one-off dyno for good. */
  void stop(DynoName oneOff) {
    change(oneOff, life::stop);
  }

  /** A machine is lost with all that runs on it; the platform will notice it later. */
  void lose(Fleet.Machine machine) {
    fleet.lose(machine);
    for (DynoName name : dynos.on(machine.name())) {
      change(name, life::lose);
    }
    dynos.reckonOn(machine.name());
  }

  /** Puts those of the app's dynos to sleep that {@code which} picks. */
  void idle(AppName app, Predicate<Dyno> which) {
    change(app, which, life::idle);
  }

  /** Wakes the app's sleeping dynos because of the entry {@code cause}. */
  void wake(AppName app, long cause) {
    wake(app, _ -> true, cause);
  }

  /** Wakes some of them. */
  void wake(AppName app, Predicate<Dyno> which, long cause) {
    if (dynos.asleep(app)) {
      change(app, which.and(Dyno::asleep), d -> life.wake(d, plan(d), cause));
    }
  }

  void handle(Input.OfDyno input) {
    Optional<Dyno> lost =
        find(input.dyno()).filter(dynos::lost).filter(d -> d.boot() == input.boot());
    if (lost.isPresent()) {
      change(input.dyno(), d -> life.lost(d, input));
      return;
    }
    switch (input) {
      case Input.DynoReady i -> change(i.dyno(), d -> life.ready(d, i));
      case Input.DynoEnded i -> change(i.dyno(), d -> life.ended(d, i, plan(d)));
      case Input.DynoUnstartable i -> change(i.dyno(), d -> life.unstartable(d, i, plan(d)));
      case Input.SlugDamaged i -> change(i.dyno(), d -> life.damaged(d, i, plan(d)));
      case Input.OutputLine i -> printed(i);
      case Input.FilesChanged i ->
          find(i.dyno()).filter(d -> d.boot() == i.boot()).ifPresent(_ -> output.files(i));
      case Input.MemoryMeasured i -> change(i.dyno(), d -> life.measured(d, i));
    }
  }

  /** The platform is taken up again: none of the processes that there were is there any more. */
  void takeUp(Input.TakenUp input) {
    Revival revival = new Revival(life, scribe);
    for (DynoName name : dynos.withProcess()) {
      Written had = input.disks().getOrDefault(name, Written.NOTHING);
      boolean lost = find(name).filter(dynos::lost).isPresent();
      change(name, d -> lost ? revival.lost(d, had) : revival.of(d, plan(d), had));
    }
  }

  private void printed(Input.OutputLine line) {
    output.line(line, scribe.now());
    change(line.dyno(), d -> d.oneOff().map(o -> d.with(o.heard(scribe.now()))).orElse(d));
  }

  void handleDue(Instant now) {
    List<String> gone = fleet.noticed(now);
    for (DynoName name : concerned(gone, now)) {
      if (!gone.isEmpty() && find(name).filter(d -> gone.contains(d.berth().host())).isPresent()) {
        scribe.byItself(() -> change(name, d -> life.relocate(d, plan(d))));
      }
      if (dynos.due(name, now)) {
        scribe.byItself(() -> change(name, d -> life.due(d, plan(d))));
      }
    }
    output.handleDue(now);
  }

  /** The dynos that were on these machines, and those for which something is due. */
  private Collection<DynoName> concerned(List<String> gone, Instant now) {
    List<DynoName> due = dynos.due(now);
    if (gone.isEmpty()) {
      return due;
    }
    SortedSet<DynoName> all = new TreeSet<>(due);
    gone.forEach(machine -> all.addAll(dynos.on(machine)));
    return all;
  }

  Optional<Instant> nextDue() {
    return Deadlines.earliestOf(dynos.nextDue(), output.due(), fleet.nextDue());
  }

  boolean inTransition() {
    return dynos.inTransition();
  }

  private void change(AppName app, Predicate<Dyno> which, UnaryOperator<Dyno> how) {
    of(app).stream()
        .filter(d -> d.oneOff().isEmpty())
        .filter(which)
        .forEach(d -> change(d.name(), how));
  }

  private void change(DynoName name, UnaryOperator<Dyno> how) {
    Optional<Dyno> before = find(name);
    Optional<Dyno> after = before.map(how);
    if (!after.equals(before)) {
      after.ifPresent(this::become);
    }
  }

  private void become(Dyno dyno) {
    switch (dyno.phase()) {
      case Phase.Removed _ -> {
        dynos.remove(dyno.name());
        formerBoots.put(dyno.name(), dyno.boot());
      }
      case Phase.Complete end -> {
        dynos.remove(dyno.name());
        dyno.oneOff().ifPresent(o -> o.errand().whenOver().over(dyno.name(), end.status()));
      }
      case Phase.Created _,
          Phase.Starting _,
          Phase.Up _,
          Phase.Stopping _,
          Phase.Idle _,
          Phase.Crashed _ ->
          dynos.put(dyno);
    }
  }

  private Plan plan(Dyno dyno) {
    AppName app = dyno.name().app();
    String process = dyno.name().process();
    return dyno.oneOff()
        .map(o -> o.errand().plan())
        .orElseGet(() -> Plan.of(apps.get(app), process, sizes.of(app, process)));
  }
}
