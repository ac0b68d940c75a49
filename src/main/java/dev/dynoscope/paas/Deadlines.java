package dev.dynoscope.paas;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When something is due for each of many things, so that no step looks at all of them: a heap in
 * which each thing knows its place. Asking for the earliest takes no time; a change takes time by
 * the logarithm of how many there are.
 *
 * @param <K> the things; what is due for several in one step is handled in an order of their own
 */
final class Deadlines<K> {
  private final Comparator<? super K> order;
  private final List<Due<K>> heap = new ArrayList<>();
  private final Map<K, Due<K>> byKey = new HashMap<>();

  /** Something due; {@code place} is where in the heap it is. */
  private static final class Due<K> {
    final K key;
    Instant at;
    int place;

    Due(K key, Instant at) {
      this.key = key;
      this.at = at;
    }
  }

  /** Nothing is due; {@code order} is that of the things. */
  Deadlines(Comparator<? super K> order) {
    this.order = order;
  }

  /** The earliest of some times, each of which may not be there. */
  @SafeVarargs
  static Optional<Instant> earliestOf(Optional<Instant>... times) {
    Optional<Instant> earliest = Optional.empty();
    for (Optional<Instant> time : times) {
      if (time.isPresent() && (earliest.isEmpty() || time.get().isBefore(earliest.get()))) {
        earliest = time;
      }
    }
    return earliest;
  }

  /** Things that have an order of their own. */
  static <K extends Comparable<? super K>> Deadlines<K> inOrder() {
    return new Deadlines<>(Comparator.naturalOrder());
  }

  /** Something is due for {@code key} at {@code at} and not before, whatever was due for it. */
  void set(K key, Instant at) {
    Due<K> due = byKey.get(key);
    if (due == null) {
      Due<K> added = new Due<>(key, at);
      byKey.put(key, added);
      heap.add(added);
      rise(added, heap.size() - 1);
    } else if (!due.at.equals(at)) {
      due.at = at;
      settle(due, due.place);
    }
  }

  /** The same, or nothing is due where there is no time. */
  void set(K key, Optional<Instant> at) {
    if (at.isPresent()) {
      set(key, at.get());
    } else {
      clear(key);
    }
  }

  /** Nothing is due for {@code key}. */
  void clear(K key) {
    Due<K> gone = byKey.remove(key);
    if (gone != null) {
      Due<K> last = heap.removeLast();
      if (last != gone) {
        settle(last, gone.place);
      }
    }
  }

  /** Nothing is due for anything. */
  void clear() {
    heap.clear();
    byKey.clear();
  }

  /** Whether anything is due for {@code key}, now or later. */
  boolean has(K key) {
    return byKey.containsKey(key);
  }

  /** Whether something is due for {@code key} by {@code now}. */
  boolean due(K key, Instant now) {
    Due<K> due = byKey.get(key);
    return due != null && !due.at.isAfter(now);
  }

  /** When the first of all is due. */
  Optional<Instant> earliest() {
    return heap.isEmpty() ? Optional.empty() : Optional.of(heap.getFirst().at);
  }

  /** Those for which something is due by {@code now}, in their order, not in that of time. */
  List<K> due(Instant now) {
    if (heap.isEmpty() || heap.getFirst().at.isAfter(now)) {
      return List.of();
    }
    List<K> found = new ArrayList<>();
    collect(0, now, found);
    found.sort(order);
    return found;
  }

  private void collect(int place, Instant now, List<K> found) {
    if (place < heap.size() && !heap.get(place).at.isAfter(now)) {
      found.add(heap.get(place).key);
      collect(2 * place + 1, now, found);
      collect(2 * place + 2, now, found);
    }
  }

  private void settle(Due<K> due, int from) {
    rise(due, from);
    sink(due, due.place);
  }

  private void rise(Due<K> due, int from) {
    int place = from;
    while (place > 0 && due.at.isBefore(heap.get((place - 1) / 2).at)) {
      put(heap.get((place - 1) / 2), place);
      place = (place - 1) / 2;
    }
    put(due, place);
  }

  private void sink(Due<K> due, int from) {
    int place = from;
    for (int next = earlierBelow(place);
        next < heap.size() && heap.get(next).at.isBefore(due.at);
        next = earlierBelow(place)) {
      put(heap.get(next), place);
      place = next;
    }
    put(due, place);
  }

  private int earlierBelow(int place) {
    int left = 2 * place + 1;
    boolean right = left + 1 < heap.size() && heap.get(left + 1).at.isBefore(heap.get(left).at);
    return right ? left + 1 : left;
  }

  private void put(Due<K> due, int place) {
    heap.set(place, due);
    due.place = place;
  }
}
