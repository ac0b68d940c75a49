package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.paas.Release.Status;
import java.time.Instant;
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
 * @param releases oldest first; the first ones always took effect
 * @param domains custom domains
 * @param formation number of dynos by process type
 * @param maintenance whether its requests get a page that says so
 * @param metadata whether dynos are told about themselves, from the next release on
 */
record App(
    AppName name,
    List<Release> releases,
    SortedSet<String> domains,
    SortedMap<String, Integer> formation,
    boolean maintenance,
    boolean metadata) {

  /** A blank app, with the two releases that every app on Heroku begins with. */
  static App created(AppName name, Instant now) {
    List<Release> none = List.of();
    return new App(name, none, new TreeSet<>(), new TreeMap<>(), false, false)
        .released(Optional.empty(), new TreeMap<>(), "Initial release", now)
        .released(Optional.empty(), new TreeMap<>(), "Enable Logplex", now);
  }

  /** The release that is in effect. */
  Release current() {
    for (int i = releases.size() - 1; i >= 0; i--) {
      if (releases.get(i).succeeded()) {
        return releases.get(i);
      }
    }
    throw new IllegalStateException(name + " has no release");
  }

  /** The release that was made last, whatever became of it. */
  Release newest() {
    return releases.getLast();
  }

  /** Whether a release command is being run. */
  boolean releasing() {
    return newest().status() == Status.PENDING;
  }

  Optional<Release> release(int version) {
    return releases.stream().filter(r -> r.version() == version).findFirst();
  }

  /** The slug in effect. */
  Optional<Slug> slug() {
    return current().slug();
  }

  int quantity(String process) {
    return formation.getOrDefault(process, 0);
  }

  /** The next release, with another slug and the same config vars. */
  App withSlug(Slug slug, String description, Instant now) {
    return released(Optional.of(slug), current().config(), description, now);
  }

  /** The next release, with the same slug and other config vars. */
  App withConfig(SortedMap<String, String> config, String description, Instant now) {
    return released(slug(), config, description, now);
  }

  /**
   * The next release, with other config vars of add-ons. It takes effect at once: the release
   * command is not run for it (Release Phase, Dev Center).
   */
  App withAddOns(SortedMap<String, String> attached, String description, Instant now) {
    return released(slug(), current().config(), attached, description, now)
        .settled(Status.SUCCEEDED);
  }

  /** The next release, with the slug and the config vars of a former one; add-ons stay. */
  App rolledBackTo(Release former, Instant now) {
    String description = "Rollback to v" + former.version();
    return released(former.slug(), former.config(), description, now);
  }

  private App released(
      Optional<Slug> slug, SortedMap<String, String> config, String description, Instant now) {
    SortedMap<String, String> attached =
        releases.isEmpty() ? Collections.emptySortedMap() : current().attached();
    return released(slug, config, attached, description, now);
  }

  private App released(
      Optional<Slug> slug,
      SortedMap<String, String> config,
      SortedMap<String, String> attached,
      String description,
      Instant now) {
    int version = releases.isEmpty() ? 1 : newest().version() + 1;
    boolean waits = slug.flatMap(Slug::releaseCommand).isPresent();
    SortedMap<String, String> known =
        metadata ? DynoMetadata.of(name, version, now, slug) : new TreeMap<>();
    Release next =
        new Release(
            version,
            description,
            slug,
            Collections.unmodifiableSortedMap(new TreeMap<>(config)),
            attached,
            known,
            now,
            waits ? Status.PENDING : Status.SUCCEEDED);
    List<Release> all = new ArrayList<>(releases);
    all.add(next);
    return with(all).fitted();
  }

  /** The newest release took effect, or never will. */
  App settled(Status status) {
    List<Release> all = new ArrayList<>(releases.subList(0, releases.size() - 1));
    all.add(newest().in(status));
    return with(all).fitted();
  }

  /** Only what the slug has commands for can be scaled; web begins with one dyno. */
  private App fitted() {
    if (slug().isEmpty()) {
      return this;
    }
    SortedSet<String> wanted = new TreeSet<>(slug().get().commands().keySet());
    wanted.remove(Slug.RELEASE);
    SortedMap<String, Integer> types = new TreeMap<>(formation);
    types.keySet().retainAll(wanted);
    wanted.forEach(process -> types.putIfAbsent(process, process.equals("web") ? 1 : 0));
    return with(types);
  }

  App withDomains(SortedSet<String> changed) {
    return new App(
        name,
        releases,
        Collections.unmodifiableSortedSet(changed),
        formation,
        maintenance,
        metadata);
  }

  App scaled(String process, int quantity) {
    SortedMap<String, Integer> changed = new TreeMap<>(formation);
    changed.put(process, quantity);
    return with(changed);
  }

  /** With no dynos at all, as it is when it goes. */
  App emptied() {
    return with(new TreeMap<>());
  }

  App renamed(AppName other) {
    return new App(other, releases, domains, formation, maintenance, metadata);
  }

  App inMaintenance(boolean on) {
    return new App(name, releases, domains, formation, on, metadata);
  }

  App withMetadata(boolean on) {
    return new App(name, releases, domains, formation, maintenance, on);
  }

  private App with(SortedMap<String, Integer> changed) {
    SortedMap<String, Integer> types = Collections.unmodifiableSortedMap(changed);
    return new App(name, releases, domains, types, maintenance, metadata);
  }

  private App with(List<Release> changed) {
    List<Release> all = Collections.unmodifiableList(changed);
    return new App(name, all, domains, formation, maintenance, metadata);
  }
}
