package dev.dynoscope.sim;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Mishap;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Object storage: buckets are there as soon as they are asked for. */
final class SimStorage {
  private static final Duration OPENING = Duration.ofMillis(20);

  private final Course course;

  /** What the sample apps call themselves where they ask for objects. */
  private static final String CLIENT = "Photos";

  private final Reports reports;
  private final SortedMap<String, SortedSet<String>> keys = new TreeMap<>();

  SimStorage(Course course) {
    this.course = course;
    reports = new Reports(course, course.mishaps());
  }

  void carryOut(Effect.ForStorage order) {
    switch (order) {
      case Effect.OpenBucket open ->
          course.after(OPENING, () -> reports.give(opened(open.opening())));
      case Effect.CloseBucket close -> keys.remove(close.bucket());
    }
  }

  /** A dyno stores an object. */
  void put(String bucket, String key, long bytes) {
    keys.computeIfAbsent(bucket, _ -> new TreeSet<>()).add(key);
    reports.give(new Input.ObjectStored(bucket, key, bytes, CLIENT));
  }

  /** A dyno fetches an object; says whether there is one. */
  boolean get(String bucket, String key) {
    boolean there = keys.getOrDefault(bucket, Collections.emptySortedSet()).contains(key);
    if (there) {
      reports.give(new Input.ObjectFetched(bucket, key, 0, CLIENT));
    }
    return there;
  }

  /** A dyno lists the objects. */
  SortedSet<String> list(String bucket) {
    SortedSet<String> found = keys.getOrDefault(bucket, Collections.emptySortedSet());
    reports.give(new Input.ObjectsListed(bucket, found.size(), CLIENT));
    return Collections.unmodifiableSortedSet(found);
  }

  private Input opened(long opening) {
    if (course.mishaps().happens(Mishap.STORAGE_SHUT)) {
      return new Input.BucketUnopenable(opening, "Object storage does not answer. Try it again.");
    }
    if (course.mishaps().happens(Mishap.DISK_FULL)) {
      return new Input.BucketUnopenable(opening, "The disk is full. Make room and try it again.");
    }
    return new Input.BucketOpened(opening, "http://storage.test:9000", List.of());
  }
}
