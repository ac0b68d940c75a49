package dev.dynoscope.report;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what happens to dynos; remembers why those that are down would boot again. */
final class DynoFold {
  private final Tallies tallies;
  private final Map<DynoName, BootCause> ended = new HashMap<>();
  private final Map<DynoName, Instant> waking = new HashMap<>();

  DynoFold(Tallies tallies) {
    this.tallies = tallies;
  }

  void take(DynoFact fact, Instant at) {
    DynoName dyno = fact.dyno();
    switch (fact) {
      case DynoFact.DynoStarted f -> started(f);
      case DynoFact.DynoUp f -> up(f, at);
      case DynoFact.DynoIdled _ -> idled(dyno);
      case DynoFact.DynoUnidled _ -> unidled(dyno, at);
      // what is done to a dyno that is being stopped already does not change why
      case DynoFact.DynoSignalled f -> ended.putIfAbsent(dyno, BootCause.after(f.reason()));
      case DynoFact.DynoCrashed _ -> crashed(dyno);
      case DynoFact.DynoRemoved _, DynoFact.DynoCompleted _ -> forget(dyno);
      case DynoFact.DynoErred f ->
          tallies.of(dyno.app(), tally -> Tally.count(tally.errors, f.code(), 1));
      case DynoFact.DynoLost _ -> lost(dyno);
      case DynoFact.DynoExited _,
          DynoFact.DiskDiscarded _,
          DynoFact.MemoryMeasured _,
          DynoFact.FileWritten _,
          DynoFact.FileDeleted _ -> {}
    }
  }

  private void started(DynoFact.DynoStarted fact) {
    BootCause unsaid = fact.boot() == 1 ? BootCause.NEW : BootCause.UNKNOWN;
    BootCause cause = Optional.ofNullable(ended.remove(fact.dyno())).orElse(unsaid);
    tallies.of(fact.dyno().app(), tally -> Tally.count(tally.booted, cause, 1));
  }

  private void up(DynoFact.DynoUp fact, Instant at) {
    DynoName dyno = fact.dyno();
    Optional<Duration> wake =
        Optional.ofNullable(waking.remove(dyno)).map(since -> Duration.between(since, at));
    tallies.of(
        dyno.app(),
        tally -> {
          tally.boots.add(fact.took());
          wake.filter(_ -> dyno.web()).ifPresent(tally.wakes::add);
        });
  }

  private void idled(DynoName dyno) {
    waking.remove(dyno);
    ended.put(dyno, BootCause.WAKE);
    tallies.of(dyno.app(), tally -> tally.sleeps++);
  }

  private void unidled(DynoName dyno, Instant at) {
    waking.put(dyno, at);
    ended.put(dyno, BootCause.WAKE);
    tallies.of(dyno.app(), tally -> tally.wakings++);
  }

  private void crashed(DynoName dyno) {
    waking.remove(dyno);
    ended.putIfAbsent(dyno, BootCause.CRASH);
    tallies.of(dyno.app(), tally -> tally.crashes++);
  }

  private void lost(DynoName dyno) {
    waking.remove(dyno);
    ended.put(dyno, BootCause.MACHINE);
    tallies.of(dyno.app(), tally -> tally.dynosLost++);
  }

  private void forget(DynoName dyno) {
    waking.remove(dyno);
    ended.remove(dyno);
  }
}
