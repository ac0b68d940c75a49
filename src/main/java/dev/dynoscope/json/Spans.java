package dev.dynoscope.json;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 250ms}, {@code 3s}, {@code 90m}, {@code 22d 22h}. */
public final class Spans {
  private static final Pattern ONE = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private Spans() {}

  /** The span that {@code text} says; empty if it says none. */
  public static Optional<Duration> parse(String text) {
    Duration sum = Duration.ZERO;
    for (String part : text.strip().split(" +", -1)) {
      Matcher one = ONE.matcher(part);
      if (!one.matches()) {
        return Optional.empty();
      }
      sum = sum.plus(span(Long.parseLong(one.group(1)), one.group(2)));
    }
    return Optional.of(sum);
  }

  private static Duration span(long number, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
