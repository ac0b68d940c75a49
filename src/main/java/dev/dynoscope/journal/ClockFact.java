package dev.dynoscope.journal;

import java.time.Duration;

/** What happened to the platform clock. */
public sealed interface ClockFact extends Fact {
  @Override
  default String subject() {
    return "clock";
  }

  /**
   * The platform began to run under an era's numbers.
   *
   * @param era the era's name, such as {@code free-2019}
   * @param title for people, such as {@code Free tier, 2019}
   * @param idleAfter how long an app may be without traffic before it sleeps
   */
  record EraBegan(String era, String title, Duration idleAfter) implements ClockFact {}

  /** The clock goes at {@code rate} platform seconds a second; 0 is paused. */
  record ClockRateChanged(double rate) implements ClockFact {}

  /** The clock was set forward over quiet time. */
  record ClockSkipped(Duration by) implements ClockFact {}
}
