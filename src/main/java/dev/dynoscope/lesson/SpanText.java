package dev.dynoscope.lesson;

import java.time.Duration;

/** Spans of time as lessons write them: {@code 90s}, {@code 31m}, {@code 22d 22h}. */
public final class SpanText {
  private SpanText() {}

  /** In at most four numbers with their units. */
  public static String of(Duration span) {
    if (span.toMinutes() == 0) {
      return span.toMillisPart() == 0
          ? span.toSeconds() + "s"
          : span.toSeconds() == 0 ? span.toMillis() + "ms" : tenths(span);
    }
    StringBuilder text = new StringBuilder();
    add(text, span.toDays(), "d");
    add(text, span.toHoursPart(), "h");
    add(text, span.toMinutesPart(), "m");
    add(text, span.toSecondsPart(), "s");
    return text.toString();
  }

  private static String tenths(Duration span) {
    long tenths = Math.round(span.toMillis() / 100.0);
    return tenths / 10 + "." + tenths % 10 + "s";
  }

  private static void add(StringBuilder text, long number, String unit) {
    if (number != 0) {
      text.append(text.isEmpty() ? "" : " ").append(number).append(unit);
    }
  }
}
