package dev.dynoscope.report;

import dev.dynoscope.journal.AppName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The free hours of a month, as far as the journal goes.
 *
 * @param renewal when the month ends and the next begins
 * @param over whether it has ended
 * @param allowance hours of the month, for the account or for each app, as they were last
 * @param perApp whether each app has hours of its own, in place of one pool for all
 * @param used what each app used
 * @param gone when hours were used up
 */
public record Month(
    Instant renewal,
    boolean over,
    Duration allowance,
    boolean perApp,
    SortedMap<AppName, Duration> used,
    List<Gone> gone) {
  /**
   * Hours were used up.
   *
   * @param app whose hours they were; empty for those of the account
   * @param at when that was
   * @param since time from the start of the report until then
   */
  public record Gone(Optional<AppName> app, Instant at, Duration since) {}

  /** What all apps used together. */
  public Duration total() {
    return used.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** The name of the month, such as {@code 2020-01}, by UTC. */
  public String name() {
    return Amounts.month(renewal.minusNanos(1));
  }
}
