package dev.dynoscope.view;

import java.time.Duration;
import java.util.List;

/** How far a leap in platform time goes. */
final class Leap {
  private static final List<Duration> SPANS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7));

  private static final int LEAPS = 30;

  private Leap() {}

  /** A round span that is gone through about thirty times in {@code whole}. */
  static Duration fitting(Duration whole) {
    return SPANS.reversed().stream()
        .filter(span -> span.multipliedBy(LEAPS).compareTo(whole) <= 0)
        .findFirst()
        .orElse(SPANS.getFirst());
  }
}
