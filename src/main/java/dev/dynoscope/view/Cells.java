package dev.dynoscope.view;

import java.time.Duration;

/**
 * A strip cut into cells that are some pixels wide. They lie still in show time, so that what is
 * drawn for each moves along with the strip and does not flicker.
 *
 * @param first number of the first cell that can be seen
 * @param last number of the last one
 * @param millis how much show time each stands for
 */
record Cells(long first, long last, double millis) {
  static Cells on(TimeScale scale, double pixels) {
    double millis = scale.millisPerPixel() * pixels;
    long first = Math.max(0, (long) Math.floor(scale.time(0).toMillis() / millis));
    long last = (long) Math.floor(scale.time(scale.width()).toMillis() / millis);
    return new Cells(first, Math.max(first, last), millis);
  }

  Duration from(long cell) {
    return Duration.ofMillis(Math.round(cell * millis));
  }

  Duration to(long cell) {
    return from(cell + 1);
  }

  long of(Duration time) {
    return (long) Math.floor(time.toMillis() / millis + 1e-9);
  }

  int count() {
    return (int) (last - first + 1);
  }
}
