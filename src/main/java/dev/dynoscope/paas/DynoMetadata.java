package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What an app's dynos can read about themselves, where that was asked for (Dyno Metadata). */
final class DynoMetadata {
  /** What the feature is called. */
  static final String FEATURE = "runtime-dyno-metadata";

  private static final String APP_ID = "HEROKU_APP_ID";

  private DynoMetadata() {}

  /** What is the same in all dynos of a release. */
  static SortedMap<String, String> of(AppName app, int version, Instant now, Optional<Slug> slug) {
    SortedMap<String, String> all = new TreeMap<>();
    all.put(APP_ID, id("app " + app));
    all.put("HEROKU_APP_NAME", app.value());
    all.put("HEROKU_RELEASE_CREATED_AT", now.truncatedTo(ChronoUnit.SECONDS).toString());
    all.put("HEROKU_RELEASE_VERSION", "v" + version);
    slug.ifPresent(s -> {
      all.put("HEROKU_SLUG_COMMIT", s.id().value());
      all.put("HEROKU_SLUG_DESCRIPTION", "Deploy " + s.shortId());
    });
    return Collections.unmodifiableSortedMap(all);
  }

  /** Adds what differs from boot to boot, to an environment that has the rest. */
  static void addTo(SortedMap<String, String> env, DynoName dyno, int boot) {
    if (env.containsKey(APP_ID)) {
      env.put("HEROKU_DYNO_ID", id("dyno " + dyno + " " + boot));
    }
  }

  private static String id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
