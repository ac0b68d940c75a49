package dev.dynoscope.view;

import java.time.Duration;
import java.util.Locale;

/**
 * Times and sizes in words that can be read at a glance, to be given to {@link
 * dev.dynoscope.wording.Wording#amount}, which writes them as the language does.
 */
final class Amounts {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private Amounts() {}

  /** {@code 0.4 ms}, {@code 1.2 s}, {@code 31 min}, {@code 3 h 12 min}, {@code 2 d 4 h}. */
  static String time(Duration time) {
    long nanos =
        time.abs().compareTo(Duration.ofDays(1)) < 0 ? time.abs().toNanos() : SECOND * 86_400;
    if (nanos < MICRO) {
      return "0 ms";
    }
    if (nanos < SECOND) {
      return nanos < MILLI / 10 ? nanos / MICRO + " µs" : number(nanos, MILLI) + " ms";
    }
    return nanos < 60 * SECOND ? number(nanos, SECOND) + " s" : longTime(time.abs());
  }

  private static String longTime(Duration time) {
    if (time.toDays() > 0) {
      return joined(time.toDays(), "d", time.toHoursPart(), "h");
    }
    return time.toHours() > 0
        ? joined(time.toHours(), "h", time.toMinutesPart(), "min")
        : joined(time.toMinutes(), "min", time.toSecondsPart(), "s");
  }

  private static String joined(long big, String bigUnit, long small, String smallUnit) {
    String first = big + " " + bigUnit;
    return small == 0 ? first : first + " " + small + " " + smallUnit;
  }

  private static String number(long amount, long unit) {
    double value = (double) amount / unit;
    String digits = String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
    return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
  }

  /** {@code 26 B}, {@code 1.2 kB}, {@code 48 kB}, {@code 3.4 MB}; a kilobyte has 1000 bytes. */
  static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000 ? number(bytes, 1_000) + " kB" : number(bytes, 1_000_000) + " MB";
  }

  /** {@code 512 MB}: memory is counted in megabytes of 2<sup>20</sup> bytes. */
  static String memory(long bytes) {
    return count(bytes >> 20) + " MB";
  }

  /** {@code 1 284}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String of(long number, String thing) {
    return count(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** {@code ×60}, {@code ×0.1}. */
  static String times(double factor) {
    String digits = String.format(Locale.ROOT, factor < 9.95 ? "%.2f" : "%.0f", factor);
    return "×" + (digits.contains(".") ? digits.replaceFirst("\\.?0+$", "") : digits);
  }
}
