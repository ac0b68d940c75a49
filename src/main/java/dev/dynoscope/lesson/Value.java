package dev.dynoscope.lesson;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * A value of a field.
 *
 * @param text as people read it
 * @param number what it is compared by: amounts as they are, spans of time in seconds
 */
record Value(String text, OptionalDouble number) {
  private static final double MILLIS = 1000;

  static Value of(String text) {
    return new Value(text, OptionalDouble.empty());
  }

  static Value of(Number number) {
    double amount = number.doubleValue();
    String text =
        amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
    return new Value(text, OptionalDouble.of(amount));
  }

  static Value of(Duration span) {
    double seconds = span.toMillis() / MILLIS;
    return new Value(SpanText.of(span), OptionalDouble.of(seconds));
  }
}
