package dev.dynoscope.report;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.HoursFact.AppHours;
import dev.dynoscope.journal.HoursFact.HoursCounted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Follows the account's free hours from month to month. */
final class HoursFold {
  private final Instant start;
  private final List<Month> over = new ArrayList<>();
  private List<Month.Gone> gone = new ArrayList<>();
  private Optional<Count> last = Optional.empty();

  private record Count(HoursCounted fact, Instant at) {}

  HoursFold(Instant start) {
    this.start = start;
  }

  void take(HoursFact fact, Instant at) {
    switch (fact) {
      case HoursCounted f -> last = Optional.of(new Count(f, at));
      case HoursFact.HoursExhausted f ->
          gone.add(new Month.Gone(f.app(), at, Duration.between(start, at)));
      case HoursFact.HoursRenewed f -> renewed(f, at);
      case HoursFact.HoursRunningOut _, HoursFact.CardChanged _ -> {}
    }
  }

  private void renewed(HoursFact.HoursRenewed fact, Instant at) {
    last =
        last.map(count -> {
          over.add(month(count, count.fact().renewal(), true));
          return next(count, fact, at);
        });
    gone = new ArrayList<>();
  }

  /** As many hours an hour as before, in a month of which nothing is used. */
  private static Count next(Count before, HoursFact.HoursRenewed fact, Instant at) {
    HoursCounted was = before.fact();
    Instant began = at.isBefore(was.renewal()) ? at : was.renewal();
    List<AppHours> apps =
        was.apps().stream().map(row -> new AppHours(row.app(), Duration.ZERO, row.rate())).toList();
    return new Count(
        new HoursCounted(fact.allowance(), was.perApp(), was.billed(), fact.renewal(), apps),
        began);
  }

  private Month month(Count count, Instant end, boolean ended) {
    HoursCounted fact = count.fact();
    SortedMap<AppName, Duration> used = new TreeMap<>();
    Duration passed = Duration.between(count.at(), end);
    for (AppHours row : fact.apps()) {
      used.put(row.app(), row.used().plus(passed.multipliedBy(row.rate())));
    }
    return new Month(
        fact.renewal(),
        ended,
        fact.allowance(),
        fact.perApp(),
        Tally.copy(used),
        List.copyOf(gone));
  }

  /** The months so far, the present one last; none before hours were counted. */
  List<Month> months(Instant now) {
    List<Month> all = new ArrayList<>(over);
    last.ifPresent(count -> all.add(month(count, now, false)));
    return List.copyOf(all);
  }
}
