package dev.dynoscope.live;

import dev.dynoscope.journal.AppName;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The config vars of every release, with their values, which no journal tells. An app's name may be
 * given again, so it is noted since which entry each is so. May be used by any thread.
 */
public final class ConfigBook {
  private final Map<Release, SortedMap<Long, SortedMap<String, String>>> books =
      new ConcurrentHashMap<>();

  private record Release(AppName app, int version) {}

  void add(long seq, AppName app, int release, SortedMap<String, String> config) {
    books.compute(
        new Release(app, release),
        (_, before) -> {
          SortedMap<Long, SortedMap<String, String>> all =
              new TreeMap<>(before == null ? Map.of() : before);
          all.put(seq, config);
          return all;
        });
  }

  /**
   * The config vars of a release as they were after entry {@code seq}; empty if it was not there.
   */
  public Optional<SortedMap<String, String>> find(AppName app, int release, long seq) {
    SortedMap<Long, SortedMap<String, String>> all =
        books.getOrDefault(new Release(app, release), new TreeMap<>()).headMap(seq + 1);
    return Optional.ofNullable(all.lastEntry()).map(Map.Entry::getValue);
  }
}
