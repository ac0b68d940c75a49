package dev.dynoscope.diagram;

import dev.dynoscope.report.Amounts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Numbers in words, short, to be given to {@link dev.dynoscope.wording.Wording#amount}, which
 * writes them as the language does.
 */
public final class Words {
  private Words() {}

  /**
   * A time in its two largest units: {@code 0.4 ms}, {@code 320 ms}, {@code 8.2 s}, {@code 3 h}.
   */
  public static String time(Duration time) {
    double millis = time.toNanos() / 1e6;
    if (millis < 10) {
      return String.format(Locale.ROOT, "%.1f ms", millis);
    }
    if (millis < 1000) {
      return Math.round(millis) + " ms";
    }
    if (time.toSeconds() < 60) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }
    return age(time);
  }

  /**
   * An age, to the second and later to the minute: {@code 5 s}, {@code 12 min}, {@code 3 h 12 m}.
   */
  public static String age(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60
          + " min"
          + (seconds < 600 && seconds % 60 > 0 ? " " + seconds % 60 + " s" : "");
    }
    long hours = seconds / 3600;
    long minutes = seconds % 3600 / 60;
    if (hours < 48) {
      return hours + " h" + (minutes > 0 ? " " + minutes + " m" : "");
    }
    return hours / 24 + " d" + (hours % 24 > 0 ? " " + hours % 24 + " h" : "");
  }

  /** {@code 512 MB}: memory is counted in megabytes of 2<sup>20</sup> bytes. */
  static String memory(long bytes) {
    return Amounts.count(bytes >> 20) + " MB";
  }

  /** A size: {@code 26 B}, {@code 4.1 kB}, {@code 100 MB}. */
  public static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    if (bytes < 1_000_000) {
      return rounded(bytes / 1e3) + " kB";
    }
    return bytes < 1_000_000_000 ? rounded(bytes / 1e6) + " MB" : rounded(bytes / 1e9) + " GB";
  }

  private static String rounded(double value) {
    return value < 10
        ? String.format(Locale.ROOT, "%.1f", value)
        : String.valueOf(Math.round(value));
  }

  /** {@code 1 file}, {@code 3 files}. */
  public static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  /** {@code web.1}, {@code web.1 and web.2}, {@code web.1, web.2 and web.3}. */
  public static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
