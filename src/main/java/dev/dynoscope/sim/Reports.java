package dev.dynoscope.sim;

import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Mishap;
import java.time.Duration;
import java.util.Optional;

/** What hosts, builds and storage report: sometimes late, sometimes twice. */
final class Reports {
  private final Course course;
  private final Mishaps mishaps;

  Reports(Course course, Mishaps mishaps) {
    this.course = course;
    this.mishaps = mishaps;
  }

  void give(Input report) {
    Optional<Duration> late = mishaps.strikes(Mishap.REPORT_LATE);
    if (late.isPresent()) {
      course.after(late.get(), () -> course.give(report));
      return;
    }
    course.give(report);
    mishaps
        .strikes(Mishap.REPORT_TWICE)
        .ifPresent(later -> course.after(later, () -> course.give(report)));
  }
}
