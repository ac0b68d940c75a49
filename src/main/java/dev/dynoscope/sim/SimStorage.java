package dev.dynoscope.sim;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.time.Duration;
import java.util.List;

/** Object storage: buckets are there as soon as they are asked for. */
final class SimStorage {
  private static final Duration OPENING = Duration.ofMillis(20);

  private final Course course;

  SimStorage(Course course) {
    this.course = course;
  }

  void carryOut(Effect.ForStorage order) {
    switch (order) {
      case Effect.OpenBucket open ->
          course.after(
              OPENING,
              () ->
                  course.give(
                      new Input.BucketOpened(
                          open.opening(), "http://storage.test:9000", List.of())));
      case Effect.CloseBucket _ -> {}
    }
  }
}
