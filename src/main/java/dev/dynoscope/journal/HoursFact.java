package dev.dynoscope.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to the free dyno hours of the account that owns all apps. */
public sealed interface HoursFact extends Fact {
  @Override
  default String subject() {
    return "account";
  }

  /**
   * What one app has used in the present month.
   *
   * @param used hours up to the moment of the entry
   * @param rate hours that it uses up in an hour from then on
   */
  record AppHours(AppName app, Duration used, int rate) {}

  /**
   * How much was used up to now, and how fast it goes on. Told whenever that speed changes, so what
   * is used at any later moment is {@code used} plus {@code rate} times the time since.
   *
   * @param allowance hours of a month, for the account or for each app
   * @param perApp whether each app has hours of its own, in place of one pool for all
   * @param billed whether the owner pays for what is used beyond, so that nothing ends
   * @param renewal when the next month begins
   */
  record HoursCounted(
      Duration allowance, boolean perApp, boolean billed, Instant renewal, List<AppHours> apps)
      implements HoursFact {}

  /**
   * Most of the hours are used up, and the owner is told.
   *
   * @param app whose hours they are; empty for those of the account
   */
  record HoursRunningOut(Optional<AppName> app, Duration used, Duration allowance)
      implements HoursFact {}

  /**
   * All hours are used up: whatever lives on them sleeps until the next month.
   *
   * @param app whose hours they were; empty for those of the account
   */
  record HoursExhausted(Optional<AppName> app, Duration allowance, Instant renewal)
      implements HoursFact {}

  /** A month began, and with it the hours are there again. */
  record HoursRenewed(Duration allowance, Instant renewal) implements HoursFact {}

  /** The account got a credit card, or lost it. */
  record CardChanged(boolean card, Duration allowance) implements HoursFact {}
}
