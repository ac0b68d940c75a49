package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The requests that have not ended, found by number, by deadline and by what they wait for, so that
 * no step looks at all of them.
 */
final class OpenExchanges {
  private record Due(Instant at, long number) {}

  private final Map<Long, Exchange> all = new HashMap<>();
  private final SortedMap<AppName, SortedMap<Long, Exchange>> held = new TreeMap<>();
  private final TreeSet<Due> due =
      new TreeSet<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
  private final Map<AppName, Integer> counts = new HashMap<>();
  private final Set<RequestId> ids = new HashSet<>();
  private int waiting;

  Optional<Exchange> find(long number) {
    return Optional.ofNullable(all.get(number));
  }

  /** Takes up an exchange, or the next state of one. */
  void put(Exchange next) {
    Exchange last = all.put(next.number(), next);
    if (last == null) {
      ids.add(next.id());
      counts.merge(next.app(), 1, Integer::sum);
    } else {
      leave(last);
    }
    next.due().ifPresent(at -> due.add(new Due(at, next.number())));
    if (next.held()) {
      waiting++;
      held.computeIfAbsent(next.app(), _ -> new TreeMap<>()).put(next.number(), next);
    }
  }

  /** Forgets an exchange. */
  void remove(Exchange x) {
    Exchange last = all.remove(x.number());
    if (last != null) {
      leave(last);
      ids.remove(last.id());
      counts.computeIfPresent(last.app(), (_, count) -> count == 1 ? null : count - 1);
    }
  }

  private void leave(Exchange last) {
    last.due().ifPresent(at -> due.remove(new Due(at, last.number())));
    if (last.held()) {
      waiting--;
      held.computeIfPresent(
          last.app(),
          (_, those) -> {
            those.remove(last.number());
            return those.isEmpty() ? null : those;
          });
    }
  }

  /** The apps for which requests wait at the router. */
  List<AppName> appsWaitedFor() {
    return List.copyOf(held.keySet());
  }

  /** The requests for the app that wait at the router, in the order in which they came. */
  List<Exchange> held(AppName app) {
    return new ArrayList<>(held.getOrDefault(app, new TreeMap<>()).values());
  }

  /** Those whose deadline has come, in the order of their deadlines. */
  List<Exchange> due(Instant now) {
    List<Exchange> found = new ArrayList<>();
    for (Due next : due) {
      if (next.at().isAfter(now)) {
        break;
      }
      find(next.number()).ifPresent(found::add);
    }
    return found;
  }

  Optional<Instant> nextDue() {
    return due.isEmpty() ? Optional.empty() : Optional.of(due.first().at());
  }

  /** How many requests to the app have not ended yet. */
  int count(AppName app) {
    return counts.getOrDefault(app, 0);
  }

  /** How many requests to the app wait at the router. */
  int heldCount(AppName app) {
    SortedMap<Long, Exchange> those = held.get(app);
    return those == null ? 0 : those.size();
  }

  /** Whether a request with this id has not ended yet. */
  boolean has(RequestId id) {
    return ids.contains(id);
  }

  /** Whether a dyno has a request, or is being connected to. */
  boolean working() {
    return all.size() > waiting;
  }

  /** All of them, in the order in which they came. */
  List<Exchange> all() {
    return all.values().stream().sorted(Comparator.comparingLong(Exchange::number)).toList();
  }
}
