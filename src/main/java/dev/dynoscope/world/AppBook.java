package dev.dynoscope.world;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.world.ReleaseState.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an app's owner has done to it.
 *
 * @param releases all of them, oldest first
 * @param formation by process type
 */
public record AppBook(List<ReleaseState> releases, SortedMap<String, Scaled> formation) {
  static final AppBook EMPTY = new AppBook(List.of(), Collections.emptySortedMap());

  AppBook with(AppFact.ReleaseCreated fact, Instant at) {
    List<ReleaseState> more = new ArrayList<>(releases);
    Standing standing = fact.pending() ? Standing.PENDING : Standing.SERVED;
    more.add(new ReleaseState(fact.version(), fact.description(), at, standing, ""));
    return new AppBook(Collections.unmodifiableList(more), formation);
  }

  AppBook with(int version, Standing standing, String why) {
    List<ReleaseState> changed =
        releases.stream().map(r -> r.version() == version ? r.in(standing, why) : r).toList();
    return new AppBook(changed, formation);
  }

  AppBook with(AppFact.FormationScaled fact) {
    SortedMap<String, Scaled> changed = new TreeMap<>(formation);
    changed.put(fact.process(), new Scaled(fact.quantity(), fact.size()));
    return new AppBook(releases, Collections.unmodifiableSortedMap(changed));
  }
}
