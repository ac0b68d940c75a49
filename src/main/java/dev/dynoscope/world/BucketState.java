package dev.dynoscope.world;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.StorageFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a bucket.
 *
 * @param objects size in bytes by key
 * @param latest the last accesses that were told, oldest first
 * @param counted accesses that were only counted, by what they did
 */
public record BucketState(
    String name,
    AppName app,
    Instant since,
    SortedMap<String, Long> objects,
    List<Access> latest,
    SortedMap<String, Long> counted) {
  private static final int MOST_ACCESSES = 12;

  /** An access that was told, and when it was. */
  public record Access(Instant at, StorageFact.Access fact) {}

  static BucketState opened(StorageFact.BucketOpened fact, Instant at) {
    SortedMap<String, Long> objects = new TreeMap<>();
    fact.objects().forEach(each -> objects.put(each.path(), each.bytes()));
    return new BucketState(
        fact.bucket(),
        fact.app(),
        at,
        Collections.unmodifiableSortedMap(objects),
        List.of(),
        Collections.emptySortedMap());
  }

  /** All objects, by key. */
  public List<FileInfo> files() {
    return objects.entrySet().stream().map(e -> new FileInfo(e.getKey(), e.getValue())).toList();
  }

  /** Bytes of all objects. */
  public long bytes() {
    return objects.values().stream().mapToLong(n -> n).sum();
  }

  BucketState of(AppName renamed) {
    return new BucketState(name, renamed, since, objects, latest, counted);
  }

  BucketState after(StorageFact.Access fact, Instant at) {
    List<Access> more = new ArrayList<>(latest);
    more.add(new Access(at, fact));
    List<Access> last = more.subList(Math.max(0, more.size() - MOST_ACCESSES), more.size());
    return new BucketState(name, app, since, objectsAfter(fact), List.copyOf(last), counted);
  }

  private SortedMap<String, Long> objectsAfter(StorageFact.Access fact) {
    return switch (fact) {
      case StorageFact.ObjectStored f -> with(f.key(), Optional.of(f.bytes()));
      case StorageFact.ObjectDeleted f -> with(f.key(), Optional.empty());
      // one that was stored while requests were only counted is known from now on
      case StorageFact.ObjectFetched f ->
          objects.containsKey(f.key()) ? objects : with(f.key(), Optional.of(f.bytes()));
      case StorageFact.ObjectsListed _, StorageFact.AccessRefused _ -> objects;
    };
  }

  private SortedMap<String, Long> with(String key, Optional<Long> bytes) {
    SortedMap<String, Long> changed = new TreeMap<>(objects);
    changed.remove(key);
    bytes.ifPresent(size -> changed.put(key, size));
    return Collections.unmodifiableSortedMap(changed);
  }

  BucketState after(StorageFact.AccessesCounted fact) {
    SortedMap<String, Long> sum = new TreeMap<>(counted);
    fact.counts().forEach((word, n) -> sum.merge(word, n, Long::sum));
    return new BucketState(
        name, app, since, objects, latest, Collections.unmodifiableSortedMap(sum));
  }
}
