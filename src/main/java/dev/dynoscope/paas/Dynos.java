package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All dynos of all apps, found by name, by app, by machine and by when something is due for them,
 * so that no step looks at all of them. It knows nothing of what becomes of a dyno.
 */
final class Dynos {
  private final Fleet fleet;
  private final Eras eras;
  private final Changes changes;
  private final Map<AppName, SortedMap<String, Kind>> apps = new HashMap<>();
  private final Deadlines<DynoName> deadlines = Deadlines.inOrder();

  /** Those that have a process, by its machine. */
  private final Map<String, SortedSet<DynoName>> onMachines = new HashMap<>();

  /** Those that start or stop, on machines that are well. */
  private final Set<DynoName> inTransition = new HashSet<>();

  /** The numbers by which the deadlines were reckoned. */
  private Era.Dynos numbers;

  Dynos(Fleet fleet, Eras eras, Changes changes) {
    this.fleet = fleet;
    this.eras = eras;
    this.changes = changes;
    numbers = eras.now().dynos();
  }

  Optional<Dyno> find(DynoName name) {
    SortedMap<String, Kind> kinds = apps.get(name.app());
    Kind kind = kinds == null ? null : kinds.get(name.process());
    return kind == null ? Optional.empty() : kind.find(name.index());
  }

  boolean has(DynoName name) {
    return find(name).isPresent();
  }

  /** The dynos of all kinds that the app has, by process type. */
  SortedMap<String, Kind> kinds(AppName app) {
    return apps.getOrDefault(app, Collections.emptySortedMap());
  }

  /** A process type of an app, which may have no dyno yet. */
  Kind kind(DynoName name) {
    return apps.computeIfAbsent(name.app(), _ -> new TreeMap<>())
        .computeIfAbsent(name.process(), _ -> new Kind(fleet));
  }

  /** All dynos of the app, one-off ones too, in the order of their names. */
  List<Dyno> of(AppName app) {
    List<Dyno> all = new ArrayList<>();
    kinds(app).values().forEach(kind -> all.addAll(kind.all()));
    return all;
  }

  /** How many of the app's web dynos are in which state. */
  Tally web(AppName app) {
    Kind web = kinds(app).get("web");
    return web == null ? new Tally() : web.formation();
  }

  /** The app's web dynos that are up. */
  List<Dyno> webUp(AppName app) {
    Kind web = kinds(app).get("web");
    if (web == null) {
      return List.of();
    }
    List<Dyno> up = new ArrayList<>(web.formation().up());
    for (Dyno dyno : web.all()) {
      if (dyno.up()) {
        up.add(dyno);
      }
    }
    return up;
  }

  /** Whether any dyno of the app's formation sleeps, or stops in order to sleep. */
  boolean asleep(AppName app) {
    for (Kind kind : kinds(app).values()) {
      if (kind.formation().asleep() > 0) {
        return true;
      }
    }
    return false;
  }

  /** A dyno is there, or has changed. */
  void put(Dyno dyno) {
    Optional<Dyno> before = kind(dyno.name()).put(dyno);
    before.ifPresent(this::leaveMachine);
    if (hasProcess(dyno)) {
      onMachines.computeIfAbsent(dyno.berth().host(), _ -> new TreeSet<>()).add(dyno.name());
    }
    reckon(dyno);
    changes.of(dyno.name().app());
  }

  /** A dyno is there no more. */
  void remove(DynoName name) {
    SortedMap<String, Kind> kinds = kinds(name.app());
    Kind kind = kind(name);
    kind.remove(name.index()).ifPresent(this::leaveMachine);
    if (kind.isEmpty()) {
      kinds.remove(name.process());
    }
    if (kinds.isEmpty()) {
      apps.remove(name.app());
    }
    inTransition.remove(name);
    deadlines.clear(name);
    changes.of(name.app());
  }

  private void leaveMachine(Dyno before) {
    if (hasProcess(before)) {
      onMachines.computeIfPresent(
          before.berth().host(),
          (_, those) -> {
            those.remove(before.name());
            return those.isEmpty() ? null : those;
          });
    }
  }

  /** Whether it has a process, whatever that does. */
  static boolean hasProcess(Dyno dyno) {
    return dyno.running() || dyno.inTransition();
  }

  /** Nothing is due for a dyno on a lost machine before the platform has noticed. */
  private void reckon(Dyno dyno) {
    boolean lost = lost(dyno);
    deadlines.set(dyno.name(), lost ? Optional.empty() : dyno.due(numbers));
    if (dyno.inTransition() && !lost) {
      inTransition.add(dyno.name());
    } else {
      inTransition.remove(dyno.name());
    }
  }

  /** Whether its process went down with its machine, and the platform has not noticed yet. */
  boolean lost(Dyno dyno) {
    return hasProcess(dyno) && fleet.lost(dyno.berth().host());
  }

  /** Those that have a process on a machine, in the order of their names. */
  List<DynoName> on(String machine) {
    return List.copyOf(onMachines.getOrDefault(machine, Collections.emptySortedSet()));
  }

  /** Those that have a process, on whatever machine, in the order of their names. */
  List<DynoName> withProcess() {
    NavigableSet<DynoName> all = new TreeSet<>();
    onMachines.values().forEach(all::addAll);
    return List.copyOf(all);
  }

  /** A machine was lost: what was due for those on it is due no more. */
  void reckonOn(String machine) {
    on(machine).forEach(name -> find(name).ifPresent(this::reckon));
  }

  /** The dynos for which something is due by {@code now}, in the order of their names. */
  List<DynoName> due(Instant now) {
    followEra();
    return deadlines.due(now);
  }

  /** Whether something is due for the dyno by {@code now}. */
  boolean due(DynoName name, Instant now) {
    return deadlines.due(name, now);
  }

  Optional<Instant> nextDue() {
    followEra();
    return deadlines.earliest();
  }

  /** In another era, other things may be due. */
  private void followEra() {
    if (!numbers.equals(eras.now().dynos())) {
      numbers = eras.now().dynos();
      apps.values()
          .forEach(kinds -> kinds.values().forEach(kind -> kind.all().forEach(this::reckon)));
    }
  }

  /** Whether a process is being started or stopped on a machine that is well. */
  boolean inTransition() {
    return !inTransition.isEmpty();
  }
}
