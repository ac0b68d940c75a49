package dev.dynoscope.report;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.OwnerFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PingFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.journal.TrafficFact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Folds entries into figures as they go by, one after another and oldest first, from the start of a
 * journal; gives a report at any time. What it keeps grows with the apps, the dynos that are down,
 * the requests under way and the months, not with the entries. Not for several threads at once.
 */
public final class Reporter {
  private final Instant start;
  private final Tallies tallies = new Tallies();
  private final RequestFold requests;
  private final DynoFold dynos;
  private final HoursFold hours;
  private final Counter machinesLost;
  private final Map<Class<?>, Long> kinds = new HashMap<>();
  private final SortedMap<String, String> words = new TreeMap<>();
  private String era = "";
  private boolean simulated;
  private long lost;
  private long noticed;
  private Instant now;

  /** A reporter of what happens from {@code start} on, in platform time. */
  public Reporter(Instant start) {
    this.start = start;
    now = start;
    requests = new RequestFold(tallies, start);
    dynos = new DynoFold(tallies);
    hours = new HoursFold(start);
    machinesLost = new Counter(start);
  }

  /** Counts the next entry of the journal. */
  public void take(Entry entry) {
    passed(entry.at());
    kinds.merge(entry.fact().getClass(), 1L, Long::sum);
    take(entry.fact(), entry.at());
  }

  /** Platform time has gone on to {@code at}, and nothing happened since the last entry. */
  public void passed(Instant at) {
    now = at.isAfter(now) ? at : now;
  }

  private void take(Fact fact, Instant at) {
    switch (fact) {
      case RequestFact f -> {
        note(f);
        requests.take(f, at);
      }
      case TrafficFact f -> {
        switch (f) {
          case TrafficFact.RequestsCounted counted -> requests.take(counted, at);
        }
      }
      case DynoFact f -> {
        note(f);
        dynos.take(f, at);
      }
      case HoursFact f -> hours.take(f, at);
      case HostFact f -> machine(f, at);
      case LogLine f -> tallies.of(f.app(), tally -> tally.logLines++);
      case AppFact f -> tallies.seen(f.app());
      case ClockFact f -> clock(f);
      case IsolationFact f -> simulated |= f.kind().equals(IsolationFact.SIMULATION);
      case BranchFact _,
          CacheFact _,
          DnsFact _,
          FleetFact _,
          LearnerFact _,
          OwnerFact _,
          PageFact _,
          PingFact _,
          StorageFact _ -> {}
    }
  }

  private void clock(ClockFact fact) {
    if (fact instanceof ClockFact.EraBegan began && era.isEmpty()) {
      era = began.era();
    }
  }

  private void machine(HostFact fact, Instant at) {
    switch (fact) {
      case HostFact.HostFailed _ -> {
        lost++;
        machinesLost.add(at, 1);
      }
      case HostFact.HostLossNoticed _ -> noticed++;
    }
  }

  private void note(Fact fact) {
    if (fact instanceof RequestFact.RequestFailed f && !f.code().isEmpty()) {
      words.put(f.code(), f.description());
    }
    if (fact instanceof DynoFact.DynoErred f) {
      words.put(f.code(), f.title());
    }
  }

  /** The figures of all that was taken so far. */
  public Report report() {
    SortedMap<String, Long> byName = new TreeMap<>();
    kinds.forEach((kind, count) -> byName.put(kind.getSimpleName(), count));
    return new Report(
        start,
        now,
        era,
        simulated,
        tallies.whole(),
        tallies.apps(),
        requests.ended(now),
        requests.failed(now),
        hours.months(now),
        new Machines(lost, noticed, machinesLost.trend(now), Duration.between(start, now)),
        Tally.copy(byName),
        Tally.copy(words));
  }
}
