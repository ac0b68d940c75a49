package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a dyno is booted with: a release and a command.
 *
 * @param config the release's config vars, what its dynos are told about themselves, and what a JVM
 *     is told
 * @param size the dyno size
 */
record Plan(
    int release, SlugId slug, String command, SortedMap<String, String> config, Era.Size size) {
  static Plan of(App app, String process, Era.Size size) {
    String command = app.slug().orElseThrow().commands().getOrDefault(process, "");
    return of(app.current(), command, size);
  }

  /** Any command, in a release that has a slug. */
  static Plan of(Release release, String command, Era.Size size) {
    Slug slug = release.slug().orElseThrow();
    SortedMap<String, String> config = release.environment();
    if (slug.language().jvm()) {
      config = JavaOptions.added(config, size);
    }
    return new Plan(release.version(), slug.id(), command, config, size);
  }

  Effect.StartDyno startOf(DynoName dyno, int boot, Era.Dynos rules) {
    SortedMap<String, String> env = new TreeMap<>(config);
    env.put("DYNO", dyno.label());
    DynoMetadata.addTo(env, dyno, boot);
    return new Effect.StartDyno(
        dyno,
        boot,
        slug,
        command,
        Collections.unmodifiableSortedMap(env),
        dyno.web(),
        bounds(rules));
  }

  private Effect.Bounds bounds(Era.Dynos rules) {
    return new Effect.Bounds(
        size.quotaBytes(),
        size.killBytes(),
        size.processes(),
        rules.openFiles(),
        rules.tmpMegabytes() * Sizing.MEGABYTE);
  }
}
