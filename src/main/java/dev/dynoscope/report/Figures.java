package dev.dynoscope.report;

import java.util.Map;
import java.util.SortedMap;

/**
 * What happened to all apps together, or to one. An app that got another name has figures under
 * both.
 *
 * @param outcomes how many requests ended how; with those that were only counted, so the sum is
 *     exact
 * @param service from the dyno's connection to the end of its answer, of the requests told one by
 *     one that a dyno answered
 * @param held how long requests waited at the router, for whatever reason, of those told one by one
 *     that did: from when it was told that they wait until a dyno was picked, or until their end
 * @param wakes how long it took sleeping web dynos to come up: from when a request woke one until
 *     it was up. Every wake is told, however heavy traffic is. A dyno that fell asleep or crashed
 *     on the way is not among them
 * @param boots from the start of a boot until the dyno was up
 * @param booted how many boots began, by what made the dyno boot
 * @param crashes how often a dyno ended unasked, or did not come up
 * @param errors how often the platform told one of its R codes of a dyno. A code that is logged
 *     again and again while it lasts, such as R14, counts once for each time that it began
 * @param sleeps how often a dyno was put to sleep
 * @param wakings how often a sleeping dyno was woken
 * @param dynosLost how many dynos went down with their machine
 * @param logLines lines of the log
 */
public record Figures(
    SortedMap<Outcome, Long> outcomes,
    Spread service,
    Spread held,
    Spread wakes,
    Spread boots,
    SortedMap<BootCause, Long> booted,
    long crashes,
    SortedMap<String, Long> errors,
    long sleeps,
    long wakings,
    long dynosLost,
    long logLines) {
  /** How many requests ended. */
  public long requests() {
    return sum(outcomes);
  }

  /** How many of them the platform ended. */
  public long failed() {
    return outcomes.entrySet().stream()
        .filter(e -> e.getKey().failed())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many boots began. */
  public long bootsBegun() {
    return sum(booted);
  }

  private static long sum(SortedMap<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
