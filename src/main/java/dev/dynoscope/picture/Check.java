package dev.dynoscope.picture;

import java.util.List;

/** Refuses numbers that no painter could draw, naming the shape and the number. */
final class Check {
  private Check() {}

  static void finite(String what, double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "A position or size of " + what + " is " + value + "; it must be a plain number.");
      }
    }
  }

  static void sizes(String what, double... values) {
    finite(what, values);
    for (double value : values) {
      if (value < 0) {
        throw new IllegalArgumentException(
            "A size of " + what + " is " + value + "; it must not be negative.");
      }
    }
  }

  static void opacity(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "The opacity of " + what + " is " + value + "; it must be from 0 to 1.");
    }
  }

  static void dashes(List<Double> dash) {
    double sum = 0;
    for (double length : dash) {
      sizes("a dashed stroke", length);
      sum += length;
    }
    if (!dash.isEmpty() && sum == 0) {
      throw new IllegalArgumentException("The dashes of a stroke are all 0 long.");
    }
  }
}
