package dev.dynoscope.diagram;

import dev.dynoscope.report.Amounts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Round numbers for the sides of a curve. */
final class Axis {
  private static final int MOST_TICKS = 7;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(5),
          Duration.ofDays(10),
          Duration.ofDays(30),
          Duration.ofDays(100));

  private Axis() {}

  /** How far apart the marks are of an axis that covers {@code span}. */
  static Duration step(Duration span) {
    return STEPS.stream()
        .filter(step -> step.multipliedBy(MOST_TICKS).compareTo(span) >= 0)
        .findFirst()
        .orElse(span);
  }

  /** The least of 1, 2, 4 and 10 with any number of zeros that is not below {@code value}. */
  static double above(double value) {
    double ten = 1;
    while (ten < value) {
      ten *= 10;
    }
    while (value > 0 && ten / 10 >= value) {
      ten /= 10;
    }
    for (double part : new double[] {0.2, 0.4, 1}) {
      if (ten * part >= value) {
        return value > 0 ? ten * part : 1;
      }
    }
    return ten;
  }

  /** A round time in one unit: {@code 10 s}. */
  static String time(Duration time) {
    return Amounts.time(time).replace(".0 ", " ");
  }

  /** Without digits that say nothing: {@code 400}, {@code 0.05}. */
  static String number(double value) {
    if (value >= 1) {
      return Amounts.count(Math.round(value));
    }
    String text = String.format(Locale.ROOT, "%.6f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
