package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.session.Fetched;
import dev.dynoscope.session.Past;
import dev.dynoscope.world.DynoState;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What files and config vars held, for the pages that show them. Files are read in the background:
 * a page is made again when {@link #version} has changed.
 */
final class Contents {
  /** How much is kept of what was read, in files. */
  private static final int MOST = 24;

  private final Past past;
  private final Executor background;
  private final Executor window;
  private final Map<String, Look> looks = new LinkedHashMap<>();
  private final IdentityHashMap<byte[], Bytes> drawn = new IdentityHashMap<>();
  private long version;

  /** What is known of a file's contents. */
  sealed interface Look {
    /** It is being read. */
    record Waiting() implements Look {}

    /** It is not known. */
    record Missing() implements Look {}

    /** This is what it held. */
    record Here(Bytes bytes) implements Look {}
  }

  /**
   * Contents of what {@code past} knows.
   *
   * @param background reads files
   * @param window takes what was read, on the thread that asks
   */
  Contents(Past past, Executor background, Executor window) {
    this.past = past;
    this.background = background;
    this.window = window;
  }

  /** Goes up whenever something was read. */
  long version() {
    return version;
  }

  /** What a file held that a dyno wrote, after the entry that told of it. */
  Look written(DynoState dyno, String path, long seq) {
    String key = dyno.name() + "/" + dyno.boot() + "/" + path + "@" + seq;
    return look(key, () -> past.written(dyno.name(), dyno.boot(), path, seq));
  }

  /** What a file of a slug holds. */
  Look inSlug(SlugId slug, String path) {
    return look("slug " + slug + "/" + path, () -> past.inSlug(slug, path));
  }

  private Look look(String key, Supplier<Optional<byte[]>> source) {
    Look known = looks.get(key);
    if (known != null) {
      return known;
    }
    keep(key, new Look.Waiting());
    CompletableFuture.supplyAsync(source, background)
        .handle((found, _) -> found == null ? Optional.<byte[]>empty() : found)
        .thenAcceptAsync(found -> arrived(key, found), window)
        .exceptionally(_ -> null);
    return looks.getOrDefault(key, new Look.Waiting());
  }

  private void arrived(String key, Optional<byte[]> found) {
    Look look = found.<Look>map(all -> new Look.Here(new Bytes(all))).orElse(new Look.Missing());
    keep(key, look);
    version++;
  }

  private void keep(String key, Look look) {
    looks.put(key, look);
    if (looks.size() > MOST) {
      looks.remove(looks.keySet().iterator().next());
    }
  }

  /** The config vars of a release with their values; empty where they are not known. */
  Optional<SortedMap<String, String>> config(AppName app, int release, long seq) {
    return past.config(app, release, seq);
  }

  /** The same bytes as always the same object, so that they are drawn once. */
  Bytes same(byte[] bytes) {
    if (drawn.size() > MOST) {
      drawn.clear();
    }
    return drawn.computeIfAbsent(bytes, Bytes::new);
  }

  /** What the browser brought back. */
  Optional<Fetched> fetched(PageFact.PageShown page) {
    return past.fetched(page);
  }
}
