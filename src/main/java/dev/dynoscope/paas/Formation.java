package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.FileDeleted;
import dev.dynoscope.journal.DynoFact.FileWritten;
import dev.dynoscope.journal.DynoName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All dynos of all apps, each moved along by {@link DynoLife}. */
final class Formation {
  private final SortedMap<DynoName, Dyno> dynos = new TreeMap<>();

  /** Boots of dynos that were scaled away: one that comes back counts on, so none is used twice. */
  private final SortedMap<DynoName, Integer> formerBoots = new TreeMap<>();

  private final Apps apps;
  private final Eras eras;
  private final Account account;
  private final Scribe scribe;
  private final DynoLife life;
  private final DynoOutput output;

  Formation(Apps apps, Eras eras, Account account, Scribe scribe) {
    this.apps = apps;
    this.eras = eras;
    this.account = account;
    this.scribe = scribe;
    life = new DynoLife(eras, scribe);
    output = new DynoOutput(scribe);
  }

  /** The size of the dynos of a process type. */
  Era.Size sizeOf(AppName app, String process) {
    return eras.now().dynos().sizes().getFirst();
  }

  /** Whether a dyno must not boot, because the free hours are used up that it would need. */
  private boolean barred(DynoName dyno) {
    return sizeOf(dyno.app(), dyno.process()).pooled() > 0 && account.exhausted(dyno.app());
  }

  Optional<Dyno> find(DynoName name) {
    return Optional.ofNullable(dynos.get(name));
  }

  List<Dyno> of(AppName app) {
    return dynos.values().stream().filter(d -> d.name().app().equals(app)).toList();
  }

  /** The app's web dynos, without those that are leaving. */
  List<Dyno> webOf(AppName app) {
    return of(app).stream().filter(d -> d.name().web() && !d.leaving()).toList();
  }

  /** Boots what the formation lacks and lets go what it has too much: only the difference. */
  void fit(App app) {
    letGo(app);
    bootMissing(app);
  }

  /** A new release reaches every dyno, those asleep too. */
  void release(App app) {
    letGo(app);
    restart(app.name());
    bootMissing(app);
  }

  private void letGo(App app) {
    change(app.name(), d -> d.name().index() > app.quantity(d.name().process()), life::leave);
  }

  private void bootMissing(App app) {
    for (String process : app.formation().keySet()) {
      for (int i = 1; i <= app.quantity(process); i++) {
        DynoName name = new DynoName(app.name(), process, i);
        if (dynos.containsKey(name)) {
          change(name, life::stay);
        } else {
          Dyno created = Dyno.created(name, formerBoots.getOrDefault(name, 0));
          dynos.put(
              name, barred(name) ? life.beginAsleep(created) : life.boot(created, plan(name)));
        }
      }
    }
  }

  /** Restarts the app's dynos, those asleep too. */
  void restart(AppName app) {
    change(app, _ -> true, this::restarted);
  }

  void restart(DynoName name) {
    change(name, this::restarted);
  }

  /** One that sleeps and may not boot sleeps on, and has the newest release when it wakes. */
  private Dyno restarted(Dyno dyno) {
    return dyno.asleep() && barred(dyno.name()) ? dyno : life.restart(dyno, plan(dyno.name()));
  }

  void crash(DynoName name) {
    change(name, life::crash);
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
    change(app, which.and(Dyno::asleep), d -> life.wake(d, plan(d.name()), cause));
  }

  void handle(Input.OfDyno input) {
    switch (input) {
      case Input.DynoReady i -> change(i.dyno(), d -> life.ready(d, i));
      case Input.DynoEnded i -> change(i.dyno(), d -> life.ended(d, i, plan(i.dyno())));
      case Input.DynoUnstartable i -> change(i.dyno(), d -> life.unstartable(d, i, plan(i.dyno())));
      case Input.OutputLine i -> output.line(i, scribe.now());
      case Input.FilesChanged i -> filesChanged(i);
    }
  }

  private void filesChanged(Input.FilesChanged input) {
    boolean current = find(input.dyno()).filter(d -> d.boot() == input.boot()).isPresent();
    if (current) {
      input
          .written()
          .forEach(f -> scribe.note(Actor.DYNO, new FileWritten(input.dyno(), input.boot(), f)));
      input
          .deleted()
          .forEach(p -> scribe.note(Actor.DYNO, new FileDeleted(input.dyno(), input.boot(), p)));
    }
  }

  void handleDue(Instant now) {
    for (Dyno dyno : new ArrayList<>(dynos.values())) {
      if (dyno.due().filter(due -> !due.isAfter(now)).isPresent()) {
        scribe.byItself(() -> change(dyno.name(), d -> life.due(d, plan(d.name()))));
      }
    }
    output.handleDue(now);
  }

  Optional<Instant> nextDue() {
    return Stream.concat(
            dynos.values().stream().flatMap(d -> d.due().stream()), output.due().stream())
        .min(Instant::compareTo);
  }

  boolean inTransition() {
    return dynos.values().stream().anyMatch(Dyno::inTransition);
  }

  private void change(AppName app, Predicate<Dyno> which, UnaryOperator<Dyno> how) {
    of(app).stream().filter(which).forEach(d -> change(d.name(), how));
  }

  private void change(DynoName name, UnaryOperator<Dyno> how) {
    find(name)
        .map(how)
        .ifPresent(d -> {
          if (d.phase() instanceof Phase.Removed) {
            dynos.remove(name);
            formerBoots.put(name, d.boot());
          } else {
            dynos.put(name, d);
          }
        });
  }

  private Plan plan(DynoName name) {
    return Plan.of(apps.get(name.app()), name.process());
  }
}
