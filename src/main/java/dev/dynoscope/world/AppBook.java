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
 * @param building whether that build goes on
 */
public record AppBook(
    List<ReleaseState> releases,
    SortedMap<String, Scaled> formation,
    List<String> build,
    boolean building) {
  static final AppBook EMPTY =
      new AppBook(List.of(), Collections.emptySortedMap(), List.of(), false);

  AppBook with(AppFact.ReleaseCreated fact, Instant at) {
    List<ReleaseState> more = new ArrayList<>(releases);
    Standing standing = fact.pending() ? Standing.PENDING : Standing.SERVED;
    more.add(new ReleaseState(fact.version(), fact.description(), at, standing, ""));
    return new AppBook(Collections.unmodifiableList(more), formation, build, building);
  }

  AppBook with(int version, Standing standing, String why) {
    List<ReleaseState> changed =
        releases.stream().map(r -> r.version() == version ? r.in(standing, why) : r).toList();
    return new AppBook(changed, formation, build, building);
  }

  AppBook with(AppFact.FormationScaled fact) {
    SortedMap<String, Scaled> changed = new TreeMap<>(formation);
    changed.put(fact.process(), new Scaled(fact.quantity(), fact.size()));
    return new AppBook(releases, Collections.unmodifiableSortedMap(changed), build, building);
  }

  AppBook with(AppFact.BuildPrinted fact) {
    List<String> more = new ArrayList<>(build);
    more.add(fact.line());
    return new AppBook(releases, formation, Collections.unmodifiableList(more), building);
  }

  AppBook buildBegun() {
    return new AppBook(releases, formation, List.of(), true);
  }

  AppBook buildOver() {
    return building ? new AppBook(releases, formation, build, false) : this;
  }
}
