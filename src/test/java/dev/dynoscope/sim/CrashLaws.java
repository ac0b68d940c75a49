package dev.dynoscope.sim;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.paas.Input;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The wait after a crash grows with each crash in a row, and begins anew after a restart. */
final class CrashLaws implements Law {
  private static final Duration STABLE = Duration.ofMinutes(10);
  private static final List<StopReason> FRESH =
      List.of(StopReason.RESTART, StopReason.RELEASE, StopReason.RESIZE, StopReason.CYCLE);

  private static final class Row {
    int crashes;
    Instant upSince = Instant.MAX;

    /** Whether nobody gave a command, so that nothing else than crashes can have counted. */
    boolean sure = true;
  }

  private final Map<String, List<Duration>> waits;
  private final Map<DynoName, Row> rows = new HashMap<>();
  private String era;

  /** By the waits of each era, the present one first. */
  CrashLaws(Map<String, List<Duration>> waits, String era) {
    this.waits = waits;
    this.era = era;
  }

  @Override
  public void input(Input input, Instant now) {
    boolean quiet =
        input instanceof Input.Tick
            || input instanceof Input.OfDyno
            || input instanceof Input.OfExchange;
    if (!quiet) {
      rows.values().forEach(row -> row.sure = false);
    }
    if (input instanceof Input.Told told && told.text().startsWith("era ")) {
      String named = told.text().split(" ", -1)[1];
      era = waits.containsKey(named) ? named : era;
    }
  }

  @Override
  public void entry(Entry entry) {
    if (entry.fact() instanceof AppFact) {
      // a release, perhaps: a release phase that ends makes one without a command
      rows.values().forEach(row -> row.sure = false);
    }
    if (!(entry.fact() instanceof DynoFact fact)) {
      return;
    }
    Row row = rows.computeIfAbsent(fact.dyno(), _ -> new Row());
    switch (fact) {
      case DynoFact.DynoSignalled f when FRESH.contains(f.reason()) -> row.crashes = 0;
      case DynoFact.DynoStarted _ -> row.upSince = Instant.MAX;
      case DynoFact.DynoUp _ -> row.upSince = entry.at();
      case DynoFact.DynoRemoved f -> rows.remove(f.dyno());
      case DynoFact.DynoCrashed f -> {
        boolean stable =
            !row.upSince.equals(Instant.MAX) && !row.upSince.plus(STABLE).isAfter(entry.at());
        row.crashes = stable ? 1 : row.crashes + 1;
        Duration wait = Duration.between(entry.at(), f.retryAt().orElse(entry.at()));
        Duration most = after(row.crashes);
        Law.holds(
            wait.compareTo(most) <= 0,
            "no wait is longer than the crashes in a row say",
            () -> f + ", at most " + most);
        Law.holds(
            !(row.sure || stable) || wait.equals(most),
            "the wait after a crash is that of the crashes in a row",
            () -> f + ", expected " + most);
        if (!row.sure) {
          learn(row, wait);
        }
      }
      default -> {}
    }
  }

  /** How many crashes in a row the platform has counted, where that can be told from the wait. */
  private void learn(Row row, Duration wait) {
    List<Duration> all = waits.getOrDefault(era, List.of());
    row.sure = all.indexOf(wait) == all.lastIndexOf(wait) && !wait.equals(all.getLast());
    if (row.sure) {
      row.crashes = all.indexOf(wait) + 1;
    }
  }

  private Duration after(int crashes) {
    List<Duration> all = waits.getOrDefault(era, List.of());
    return all.get(Math.min(crashes, all.size()) - 1);
  }
}
