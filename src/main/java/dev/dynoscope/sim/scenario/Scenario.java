package dev.dynoscope.sim.scenario;

import dev.dynoscope.paas.Era;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that a simulation needs to know, apart from its seed.
 *
 * @param title a few words
 * @param about what it shows, in sentences for people
 * @param eras the eras it may go by, the one it begins with first
 * @param start platform time at its beginning
 * @param lasts platform time until its end
 * @param machineLife how long a machine lasts; empty where none ever fails
 * @param mishaps what else goes wrong, and in how many of a thousand cases
 */
public record Scenario(
    String title,
    String about,
    List<Era> eras,
    Instant start,
    Duration lasts,
    List<AppPlan> apps,
    List<Visitors> visitors,
    List<Act> acts,
    Lines lines,
    Optional<Spread> machineLife,
    SortedMap<Mishap, Integer> mishaps) {
  /** The same, with another length. */
  public Scenario lasting(Duration span) {
    return new Scenario(
        title, about, eras, start, span, apps, visitors, acts, lines, machineLife, mishaps);
  }

  /** The same, beginning at another time. */
  public Scenario starting(Instant time) {
    return new Scenario(
        title, about, eras, time, lasts, apps, visitors, acts, lines, machineLife, mishaps);
  }

  /** When it ends, in platform time. */
  public Instant end() {
    return start.plus(lasts);
  }
}
