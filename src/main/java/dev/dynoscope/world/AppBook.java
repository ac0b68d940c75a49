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
 * @param build what the latest build has printed so far
 */
public record AppBook(
    List<ReleaseState> releases, SortedMap<String, Scaled> formation, List<String> build) {
  static final AppBook EMPTY = new AppBook(List.of(), Collections.emptySortedMap(), List.of());

  AppBook with(AppFact.ReleaseCreated fact, Instant at) {
    List<ReleaseState> more = new ArrayList<>(releases);
    Standing standing = fact.pending() ? Standing.PENDING : Standing.SERVED;
    more.add(new ReleaseState(fact.version(), fact.description(), at, standing, ""));
    return new AppBook(Collections.unmodifiableList(more), formation, build);
  }

  AppBook with(int version, Standing standing, String why) {
    List<ReleaseState> changed =
        releases.stream().map(r -> r.version() == version ? r.in(standing, why) : r).toList();
    return new AppBook(changed, formation, build);
  }

  AppBook with(AppFact.FormationScaled fact) {
    SortedMap<String, Scaled> changed = new TreeMap<>(formation);
    changed.put(fact.process(), new Scaled(fact.quantity(), fact.size()));
    return new AppBook(releases, Collections.unmodifiableSortedMap(changed), build);
  }

  AppBook with(AppFact.BuildPrinted fact) {
    List<String> more = new ArrayList<>(build);
    more.add(fact.line());
    return withBuild(Collections.unmodifiableList(more));
  }

  AppBook withBuild(List<String> lines) {
    return new AppBook(releases, formation, lines);
  }
}
