package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.HostFact.HostFailed;
import dev.dynoscope.journal.HostFact.HostLossNoticed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The machines that dynos run on, in availability zones. One can be lost: it is gone at once, and
 * the platform notices it a while later and puts another in its place.
 */
final class Fleet {
  private final Eras eras;
  private final Scribe scribe;
  private final SortedMap<String, Machine> machines = new TreeMap<>();

  /** When the platform will notice that a machine is lost. */
  private final Deadlines<String> notices = Deadlines.inOrder();

  /** How many machines each zone has had so far. */
  private final SortedMap<String, Integer> numbered = new TreeMap<>();

  private final Map<String, Place> places = new HashMap<>();
  private List<List<String>> layout = List.of();
  private long laidOut = -1;
  private long changes;

  /**
   * A machine.
   *
   * @param noticedAt when the platform will notice that it is lost; empty while it is well
   */
  record Machine(String name, String zone, Optional<Instant> noticedAt) {
    boolean lost() {
      return noticedAt.isPresent();
    }
  }

  /** Where in the {@link #layout} a machine is: the zone's index, and its own there. */
  record Place(int zone, Integer rank) {}

  Fleet(Eras eras, Scribe scribe) {
    this.eras = eras;
    this.scribe = scribe;
  }

  /** All machines, by name. The first question builds them. */
  Collection<Machine> all() {
    if (machines.isEmpty()) {
      Era.Fleet plan = eras.now().fleet();
      for (String zone : plan.zones()) {
        for (int i = 0; i < plan.hostsPerZone(); i++) {
          add(zone);
        }
      }
    }
    return machines.values();
  }

  /** The machine called {@code name}, if there is one. */
  Optional<Machine> find(String name) {
    all();
    return Optional.ofNullable(machines.get(name));
  }

  /** Goes up when a machine comes or goes. */
  long changes() {
    return changes;
  }

  /**
   * The machines that a dyno may be put on, zone by zone: those that are well, or all where none
   * is. Zones and machines are in the order of the machines' names.
   */
  List<List<String>> layout() {
    Collection<Machine> known = all();
    if (laidOut != changes) {
      laidOut = changes;
      boolean noneWell = known.stream().allMatch(Machine::lost);
      layout = new ArrayList<>();
      places.clear();
      Map<String, Integer> zones = new HashMap<>();
      for (Machine machine : known) {
        if (noneWell || !machine.lost()) {
          int zone = zones.computeIfAbsent(machine.zone(), _ -> zones.size());
          if (zone == layout.size()) {
            layout.add(new ArrayList<>());
          }
          places.put(machine.name(), new Place(zone, layout.get(zone).size()));
          layout.get(zone).add(machine.name());
        }
      }
    }
    return layout;
  }

  /** Where the machine is in the {@link #layout} that was asked for last. */
  Optional<Place> place(String machine) {
    return Optional.ofNullable(places.get(machine));
  }

  /** Whether the machine is lost, and the platform has not noticed yet. */
  boolean lost(String name) {
    return notices.has(name);
  }

  /** The machine is gone, from now on. */
  void lose(Machine machine) {
    Instant at = scribe.now().plus(eras.now().fleet().noticeAfter());
    machines.put(machine.name(), new Machine(machine.name(), machine.zone(), Optional.of(at)));
    notices.set(machine.name(), at);
    changes++;
    scribe.note(Actor.PLATFORM, new HostFailed(machine.name(), machine.zone()));
  }

  Optional<Instant> nextDue() {
    return notices.earliest();
  }

  /** The machines whose loss is noticed by now; each is replaced. */
  List<String> noticed(Instant now) {
    List<String> gone = notices.due(now);
    for (String name : gone) {
      notices.clear(name);
      find(name).ifPresent(this::replace);
    }
    return gone;
  }

  private void replace(Machine machine) {
    machines.remove(machine.name());
    Duration took = eras.now().fleet().noticeAfter();
    HostLossNoticed fact = new HostLossNoticed(machine.name(), took, add(machine.zone()));
    scribe.byItself(() -> scribe.note(Actor.PLATFORM, fact));
  }

  /** A new machine, such as {@code host-a3} in {@code us-east-1a}. */
  private String add(String zone) {
    int number = numbered.merge(zone, 1, Integer::sum);
    String name = "host-" + zone.charAt(zone.length() - 1) + number;
    machines.put(name, new Machine(name, zone, Optional.empty()));
    changes++;
    return name;
  }
}
