package dev.dynoscope.report;

import dev.dynoscope.journal.AppName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Figures of a journal, or of a part of it from its start. The same entries give the same report on
 * every machine.
 *
 * @param from platform time of the first entry
 * @param to platform time of the last entry, or later where it is known that nothing came after it
 * @param era the name of the era that the platform began in, empty if the journal does not tell
 * @param simulated whether it was played in virtual time, where no code runs
 * @param whole the figures of all apps together, and of requests that no app has the host of
 * @param apps the figures of each app
 * @param requests how many requests ended, over time
 * @param failures how many of them the platform ended, over time
 * @param months the free hours, month by month
 * @param machines the machines that dynos run on
 * @param kinds how many entries there are of each kind, by the name of the fact
 * @param words what the platform calls its codes: {@code H12} is {@code Request timeout}
 */
public record Report(
    Instant from,
    Instant to,
    String era,
    boolean simulated,
    Figures whole,
    SortedMap<AppName, Figures> apps,
    Trend requests,
    Trend failures,
    List<Month> months,
    Machines machines,
    SortedMap<String, Long> kinds,
    SortedMap<String, String> words) {
  /** How much platform time the report is about. */
  public Duration span() {
    return Duration.between(from, to);
  }

  /** How many entries were read. */
  public long entries() {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The figures of one app; empty if the journal does not know it. */
  public Optional<Figures> of(AppName app) {
    return Optional.ofNullable(apps.get(app));
  }

  /** What a code is called, empty if the journal does not tell. */
  public String wordsOf(String code) {
    return words.getOrDefault(code, "");
  }
}
