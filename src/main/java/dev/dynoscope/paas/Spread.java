package dev.dynoscope.paas;

import dev.dynoscope.time.Dice;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * On which machines the running dynos of one kind are. Knows without a count where there are
 * fewest: of all machines, only those that have one of the kind are kept here.
 */
final class Spread {
  private final Fleet fleet;
  private final Map<String, Integer> loads = new HashMap<>();
  private List<ZoneLoads> zones = List.of();
  private long laidOut = -1;

  Spread(Fleet fleet) {
    this.fleet = fleet;
  }

  /** One of the kind runs on {@code machine} from now on. */
  void add(String machine) {
    change(machine, 1);
  }

  /** One of the kind runs no more on {@code machine}. */
  void remove(String machine) {
    change(machine, -1);
  }

  private void change(String machine, int by) {
    int before = load(machine);
    int after = before + by;
    if (after == 0) {
      loads.remove(machine);
    } else {
      loads.put(machine, after);
    }
    if (laidOut == fleet.changes()) {
      fleet.place(machine).ifPresent(p -> zones.get(p.zone()).change(p.rank(), before, after));
    }
  }

  /** How many of the kind run on {@code machine}. */
  int load(String machine) {
    return loads.getOrDefault(machine, 0);
  }

  /**
   * A machine for one more: in a zone, and on a machine there, that has as few of the kind as any;
   * one of those, each as likely.
   */
  String pick(Dice dice) {
    layOut();
    long fewest = Long.MAX_VALUE;
    for (ZoneLoads zone : zones) {
      fewest = Math.min(fewest, zone.sum());
    }
    List<ZoneLoads> inZone = new ArrayList<>(zones.size());
    int least = Integer.MAX_VALUE;
    for (ZoneLoads zone : zones) {
      if (zone.sum() == fewest) {
        inZone.add(zone);
        least = Math.min(least, zone.least());
      }
    }
    return dice.pick(machines(inZone, least));
  }

  /** The machines with this load as a list, in the order of their names, that is not laid out. */
  private static List<String> machines(List<ZoneLoads> zones, int load) {
    int all = 0;
    for (ZoneLoads zone : zones) {
      all += zone.count(load);
    }
    int size = all;
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        int left = index;
        for (ZoneLoads zone : zones) {
          if (left < zone.count(load)) {
            return zone.machine(load, left);
          }
          left -= zone.count(load);
        }
        throw new IndexOutOfBoundsException(index);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** Begins anew when machines have come or gone. */
  private void layOut() {
    List<List<String>> layout = fleet.layout();
    if (laidOut != fleet.changes()) {
      laidOut = fleet.changes();
      zones = layout.stream().map(ZoneLoads::new).toList();
      loads.forEach((machine, load) ->
          fleet.place(machine).ifPresent(p -> zones.get(p.zone()).change(p.rank(), 0, load)));
    }
  }
}
