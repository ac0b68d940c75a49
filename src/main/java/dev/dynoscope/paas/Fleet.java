package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.HostFact.HostFailed;
import dev.dynoscope.journal.HostFact.HostLossNoticed;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The machines that dynos run on, in availability zones. One can be lost: it is gone at once, and
 * the platform notices it a while later and puts another in its place.
 */
final class Fleet {
  private final Eras eras;
  private final Scribe scribe;
  private final Dice dice;
  private final SortedMap<String, Machine> machines = new TreeMap<>();

  /** How many machines each zone has had so far. */
  private final SortedMap<String, Integer> numbered = new TreeMap<>();

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

  Fleet(Eras eras, Scribe scribe, Dice dice) {
    this.eras = eras;
    this.scribe = scribe;
    this.dice = dice;
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
    return all().stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /**
   * A machine for a dyno: in a zone, and on a machine there, that has as few of its kind as any.
   *
   * @param load how many dynos of its kind a machine has
   */
  String pick(ToLongFunction<Machine> load) {
    List<Machine> well = all().stream().filter(m -> !m.lost()).toList();
    List<Machine> sound = well.isEmpty() ? List.copyOf(all()) : well;
    List<Machine> inZone =
        fewest(
            sound,
            m -> sound.stream().filter(n -> n.zone().equals(m.zone())).mapToLong(load).sum());
    return dice.pick(fewest(inZone, load)).name();
  }

  private static List<Machine> fewest(List<Machine> among, ToLongFunction<Machine> load) {
    long least = among.stream().mapToLong(load).min().orElse(0);
    return among.stream().filter(m -> load.applyAsLong(m) == least).toList();
  }

  /** Whether the machine is lost, and the platform has not noticed yet. */
  boolean lost(String name) {
    return Optional.ofNullable(machines.get(name)).filter(Machine::lost).isPresent();
  }

  /** The machine is gone, from now on. */
  void lose(Machine machine) {
    Instant at = scribe.now().plus(eras.now().fleet().noticeAfter());
    machines.put(machine.name(), new Machine(machine.name(), machine.zone(), Optional.of(at)));
    scribe.note(Actor.PLATFORM, new HostFailed(machine.name(), machine.zone()));
  }

  Optional<Instant> nextDue() {
    return machines.values().stream().flatMap(m -> m.noticedAt().stream()).min(Instant::compareTo);
  }

  /** The machines whose loss is noticed by now; each is replaced. */
  List<String> noticed(Instant now) {
    List<String> gone = new ArrayList<>();
    for (Machine machine : new ArrayList<>(machines.values())) {
      if (machine.noticedAt().filter(at -> !at.isAfter(now)).isPresent()) {
        gone.add(machine.name());
        machines.remove(machine.name());
        Duration took = eras.now().fleet().noticeAfter();
        HostLossNoticed fact = new HostLossNoticed(machine.name(), took, add(machine.zone()));
        scribe.byItself(() -> scribe.note(Actor.PLATFORM, fact));
      }
    }
    return gone;
  }

  /** A new machine, such as {@code host-a3} in {@code us-east-1a}. */
  private String add(String zone) {
    int number = numbered.merge(zone, 1, Integer::sum);
    String name = "host-" + zone.charAt(zone.length() - 1) + number;
    machines.put(name, new Machine(name, zone, Optional.empty()));
    return name;
  }
}
