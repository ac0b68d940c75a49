package dev.dynoscope.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers with their units, as reports have them everywhere: the same in every locale. */
public final class Amounts {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final long MICRO = 1000;
  private static final long MILLI = 1000 * MICRO;
  private static final long SECOND = 1000 * MILLI;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  private Amounts() {}

  /** A number in groups of three digits: {@code 1 284 000}. */
  public static String count(long number) {
    String digits = Long.toString(number);
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
      grouped.insert(at, ' ');
    }
    return grouped.toString();
  }

  /** {@code 1 app}, {@code 3 apps}. */
  public static String count(long number, String one) {
    return count(number) + " " + one + (number == 1 ? "" : "s");
  }

  /**
   * A share of a whole, to a tenth of a per cent: {@code 99.6 %}; {@code < 0.1 %} if hardly any.
   */
  public static String share(long part, long whole) {
    if (whole == 0 || part == 0) {
      return "0 %";
    }
    long tenths = Math.floorDiv(part * 2000 / whole + 1, 2);
    // what is not all of it is not called all of it
    long told = part < whole ? Math.min(tenths, 999) : tenths;
    return told == 0 ? "< 0.1 %" : tenths(told) + " %";
  }

  /**
   * A time in its two largest units, rounded: {@code 40 µs}, {@code 0.4 ms}, {@code 320 ms}, {@code
   * 8.2 s}, {@code 3 h 12 min}, {@code 22 d 22 h}.
   */
  public static String time(Duration time) {
    long nanos = time.toNanos();
    if (nanos < MICRO) {
      return nanos + " ns";
    }
    if (nanos < 100 * MICRO - MICRO / 2) {
      return (nanos + MICRO / 2) / MICRO + " µs";
    }
    if (nanos < 9950 * MICRO) {
      return tenths(nanos, MILLI) + " ms";
    }
    if (nanos < 1000 * MILLI - MILLI / 2) {
      return (nanos + MILLI / 2) / MILLI + " ms";
    }
    if (nanos < 60 * SECOND - SECOND / 20) {
      return tenths(nanos, SECOND) + " s";
    }
    return large((nanos + SECOND / 2) / SECOND);
  }

  private static String large(long seconds) {
    if (seconds < HOUR) {
      return two(seconds, MINUTE, "min", 1, "s");
    }
    return seconds < 2L * DAY
        ? two(seconds, HOUR, "h", MINUTE, "min")
        : two(seconds, DAY, "d", HOUR, "h");
  }

  private static String two(long seconds, int large, String most, int small, String rest) {
    long units = (seconds + small / 2) / small;
    long perLarge = large / small;
    long left = units % perLarge;
    return units / perLarge + " " + most + (left == 0 ? "" : " " + left + " " + rest);
  }

  /** A time to the millisecond, unrounded: {@code 22 d 22 h}, {@code 3 min 19.005 s}. */
  public static String exact(Duration time) {
    List<String> parts = new ArrayList<>();
    add(parts, time.toDays(), "d");
    add(parts, time.toHoursPart(), "h");
    add(parts, time.toMinutesPart(), "min");
    String millis =
        time.toMillisPart() == 0
            ? ""
            : "." + Integer.toString(1000 + time.toMillisPart()).substring(1);
    if (time.toSecondsPart() > 0 || !millis.isEmpty() || parts.isEmpty()) {
      parts.add(time.toSecondsPart() + millis + " s");
    }
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number > 0) {
      parts.add(number + " " + unit);
    }
  }

  /** Hours as the platform counts them, never as days: {@code 550 h}, {@code 30 h 12 min}. */
  public static String hours(Duration time) {
    long hours = time.toHours();
    int minutes = time.toMinutesPart();
    if (hours == 0 && minutes == 0) {
      return time.isPositive() ? time.toSecondsPart() + " s" : "0 h";
    }
    String whole = hours == 0 ? "" : count(hours) + " h";
    return (whole + (minutes == 0 ? "" : " " + minutes + " min")).strip();
  }

  /** How often an hour, with as many digits as say something: {@code 0.5}, {@code 0.0031}. */
  public static String rate(double anHour) {
    if (anHour == 0) {
      return "0";
    }
    int digits = anHour >= 10 ? 0 : anHour >= 0.1 ? 2 : anHour >= 0.001 ? 4 : 6;
    return String.format(Locale.ROOT, "%." + digits + "f", anHour);
  }

  /** A moment of platform time, by UTC: {@code 2020-01-23 22:00:00}. */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  static String month(Instant within) {
    return MONTH.format(within);
  }

  private static String tenths(long nanos, long unit) {
    return tenths((nanos * 10 + unit / 2) / unit);
  }

  private static String tenths(long tenths) {
    return tenths / 10 + "." + tenths % 10;
  }
}
