package dev.dynoscope.sim;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Mishap;
import java.time.Duration;
import java.util.List;

/** Object storage: buckets are there as soon as they are asked for. */
final class SimStorage {
  private static final Duration OPENING = Duration.ofMillis(20);

  private final Course course;
  private final Reports reports;

  SimStorage(Course course) {
    this.course = course;
    reports = new Reports(course, course.mishaps());
  }

  void carryOut(Effect.ForStorage order) {
    switch (order) {
      case Effect.OpenBucket open ->
          course.after(OPENING, () -> reports.give(opened(open.opening())));
      case Effect.CloseBucket _ -> {}
    }
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
