package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the platform keeps about an app apart from its dynos. A value.
 *
 * @param releases oldest first, never empty
 * @param domains custom domains
 * @param formation number of dynos by process type
 */
record App(
    AppName name,
    List<Release> releases,
    SortedSet<String> domains,
    SortedMap<String, Integer> formation) {

  static App created(AppName name) {
    Release first = new Release(1, "Initial release", Optional.empty(), new TreeMap<>());
    return new App(name, List.of(first), new TreeSet<>(), new TreeMap<>());
  }

  Release current() {
    return releases.getLast();
  }

  Optional<Slug> slug() {
    return current().slug();
  }

  int quantity(String process) {
    return formation.getOrDefault(process, 0);
  }

  /** The next release, with another slug and the same config vars. */
  App withSlug(Slug slug, String description) {
    SortedMap<String, Integer> types = new TreeMap<>(formation);
    types.keySet().retainAll(slug.commands().keySet());
    for (String process : slug.commands().keySet()) {
      types.putIfAbsent(process, process.equals("web") ? 1 : 0);
    }
    return released(Optional.of(slug), current().config(), description)
        .with(domains, Collections.unmodifiableSortedMap(types));
  }

  /** The next release, with the same slug and other config vars. */
  App withConfig(SortedMap<String, String> config, String description) {
    return released(slug(), Collections.unmodifiableSortedMap(config), description);
  }

  App withDomains(SortedSet<String> changed) {
    return with(Collections.unmodifiableSortedSet(changed), formation);
  }

  App scaled(String process, int quantity) {
    SortedMap<String, Integer> changed = new TreeMap<>(formation);
    changed.put(process, quantity);
    return with(domains, Collections.unmodifiableSortedMap(changed));
  }

  private App with(SortedSet<String> newDomains, SortedMap<String, Integer> newFormation) {
    return new App(name, releases, newDomains, newFormation);
  }

  private App released(Optional<Slug> slug, SortedMap<String, String> config, String description) {
    List<Release> all = new ArrayList<>(releases);
    all.add(new Release(current().version() + 1, description, slug, config));
    return new App(name, Collections.unmodifiableList(all), domains, formation);
  }
}
