package dev.dynoscope.paas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many dynos of one kind each machine of a zone has, found by how many that are. Machines are
 * told by their rank among the zone's.
 */
final class ZoneLoads {
  private final List<String> machines;

  /** Ranks of the machines that have any. */
  private final List<Integer> used = new ArrayList<>();

  /** The same ones by how many they have. */
  private final SortedMap<Integer, List<Integer>> byLoad = new TreeMap<>();

  private long sum;

  /** None has one; {@code machines} are all of the zone, in order. */
  ZoneLoads(List<String> machines) {
    this.machines = machines;
  }

  /** A machine has {@code after} of them in place of {@code before}. */
  void change(Integer rank, int before, int after) {
    sum += after - before;
    if (before > 0) {
      List<Integer> peers = byLoad.getOrDefault(before, new ArrayList<>());
      remove(peers, rank);
      if (peers.isEmpty()) {
        byLoad.remove(before);
      }
    } else {
      insert(used, rank);
    }
    if (after > 0) {
      insert(byLoad.computeIfAbsent(after, _ -> new ArrayList<>()), rank);
    } else {
      remove(used, rank);
    }
  }

  private static void insert(List<Integer> sorted, Integer rank) {
    sorted.add(-1 - Collections.binarySearch(sorted, rank), rank);
  }

  private static void remove(List<Integer> sorted, Integer rank) {
    int index = Collections.binarySearch(sorted, rank);
    sorted.subList(index, index + 1).clear();
  }

  /** How many dynos all its machines have. */
  long sum() {
    return sum;
  }

  /** How many the machine has that has fewest. */
  int least() {
    return used.size() < machines.size() ? 0 : byLoad.firstKey();
  }

  /** How many machines have {@code load} dynos. */
  int count(int load) {
    return load == 0 ? machines.size() - used.size() : byLoad.getOrDefault(load, List.of()).size();
  }

  /** One of the machines that have {@code load} dynos, in order from 0. */
  String machine(int load, int index) {
    return machines.get(load == 0 ? free(index) : byLoad.getOrDefault(load, List.of()).get(index));
  }

  /** The rank of an unused machine: its index, and one more for each used one that lies before. */
  private int free(int index) {
    int from = 0;
    int to = used.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (used.get(middle) - middle <= index) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return index + from;
  }
}
