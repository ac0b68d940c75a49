package dev.dynoscope.world;

import dev.dynoscope.journal.ClockFact;
import java.time.Duration;

/**
 * What is known of the platform clock.
 *
 * @param era name of the era, empty before it began
 * @param title the same for people
 * @param idleAfter how long an app may be without traffic before it sleeps
 * @param rate platform seconds a second, as asked for
 */
public record ClockState(String era, String title, Duration idleAfter, double rate) {
  static final ClockState UNKNOWN = new ClockState("", "", Duration.ZERO, 1);

  ClockState after(ClockFact fact) {
    return switch (fact) {
      case ClockFact.EraBegan f -> new ClockState(f.era(), f.title(), f.idleAfter(), rate);
      case ClockFact.ClockRateChanged f -> new ClockState(era, title, idleAfter, f.rate());
      case ClockFact.ClockSkipped _ -> this;
    };
  }
}
