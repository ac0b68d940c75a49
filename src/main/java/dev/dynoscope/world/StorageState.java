package dev.dynoscope.world;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.StorageFact;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Object storage, which lies outside all dynos: its buckets by name. */
public record StorageState(SortedMap<String, BucketState> buckets) {
  static final StorageState NONE = new StorageState(Collections.emptySortedMap());

  /** The bucket called {@code name}, if there is one. */
  public Optional<BucketState> find(String name) {
    return Optional.ofNullable(buckets.get(name));
  }

  /** The app's bucket, if it has one. */
  public Optional<BucketState> of(AppName app) {
    return buckets.values().stream().filter(b -> b.app().equals(app)).findFirst();
  }

  StorageState after(StorageFact fact, Instant at) {
    return switch (fact) {
      case StorageFact.BucketOpened f -> with(f.bucket(), Optional.of(BucketState.opened(f, at)));
      case StorageFact.BucketClosed f -> with(f.bucket(), Optional.empty());
      case StorageFact.BucketFailed _ -> this;
      case StorageFact.Access f -> change(f.bucket(), b -> b.after(f, at));
      case StorageFact.AccessesCounted f -> change(f.bucket(), b -> b.after(f));
    };
  }

  /** A bucket keeps its name when its app gets another one. */
  StorageState after(AppFact fact) {
    return fact instanceof AppFact.AppRenamed f
        ? of(f.app()).map(b -> with(b.name(), Optional.of(b.of(f.to())))).orElse(this)
        : this;
  }

  private StorageState change(String bucket, UnaryOperator<BucketState> how) {
    return with(bucket, find(bucket).map(how));
  }

  private StorageState with(String bucket, Optional<BucketState> state) {
    SortedMap<String, BucketState> changed = new TreeMap<>(buckets);
    changed.remove(bucket);
    state.ifPresent(b -> changed.put(bucket, b));
    return new StorageState(Collections.unmodifiableSortedMap(changed));
  }
}
