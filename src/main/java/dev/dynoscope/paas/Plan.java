package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a dyno is booted with: the app's current release, for one process type.
 *
 * @param config the release's config vars, and what its dynos are told about themselves
 */
record Plan(int release, SlugId slug, String command, SortedMap<String, String> config) {
  static Plan of(App app, String process) {
    Slug slug = app.slug().orElseThrow();
    return new Plan(
        app.current().version(),
        slug.id(),
        slug.commands().getOrDefault(process, ""),
        app.current().environment());
  }

  Effect.StartDyno startOf(DynoName dyno, int boot) {
    SortedMap<String, String> env = new TreeMap<>(config);
    env.put("DYNO", dyno.label());
    DynoMetadata.addTo(env, dyno, boot);
    return new Effect.StartDyno(
        dyno, boot, slug, command, Collections.unmodifiableSortedMap(env), dyno.web());
  }
}
