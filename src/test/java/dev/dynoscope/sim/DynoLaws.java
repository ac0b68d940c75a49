package dev.dynoscope.sim;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Inside;
import dev.dynoscope.paas.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lives of dynos: each boot begins once, ends once, on a disk of its own, in time. */
final class DynoLaws implements Law {
  private static final Duration BOOT = Duration.ofSeconds(60);
  private static final Duration EXIT = Duration.ofSeconds(30);
  private static final List<String> ONE_OFFS = List.of("run", "release");
  private static final Set<String> FATAL = Set.of("R10", "R12", "R15");

  private record Boot(DynoName dyno, int number) {}

  private final Platform platform;
  private final DynoBook book;
  private final Map<DynoName, Integer> boots = new HashMap<>();
  private final Set<Boot> begun = new HashSet<>();
  private final Set<Boot> over = new HashSet<>();
  private final Set<Boot> discarded = new HashSet<>();
  private final Set<String> lost = new HashSet<>();
  private final Set<DynoName> removed = new HashSet<>();

  /** What was told in this step, and must have been asked for. */
  private final List<String> told = new ArrayList<>();

  private final List<String> asked = new ArrayList<>();
  private final Set<Boot> toKill = new HashSet<>();
  private final Set<Boot> noDisk = new HashSet<>();
  private final Set<String> noticed = new HashSet<>();
  private final Set<DynoName> started = new HashSet<>();

  DynoLaws(Platform platform, DynoBook book) {
    this.platform = platform;
    this.book = book;
  }

  @Override
  public void input(Input input, Instant now) {
    told.clear();
    asked.clear();
    toKill.clear();
    noDisk.clear();
    noticed.clear();
    started.clear();
  }

  @Override
  public void entry(Entry entry) {
    switch (entry.fact()) {
      case HostFact.HostFailed f ->
          Law.holds(lost.add(f.host()), "a machine is lost once", f::host);
      case HostFact.HostLossNoticed f -> noticed.add(f.host());
      case DynoFact f -> dyno(f, new Boot(f.dyno(), f.boot()));
      default -> {}
    }
  }

  private void dyno(DynoFact fact, Boot boot) {
    int latest = boots.getOrDefault(fact.dyno(), 0);
    switch (fact) {
      case DynoFact.DynoStarted f -> started(f, boot, latest);
      case DynoFact.DynoUp f -> {
        Law.same(latest, f.boot(), "only the present boot comes up");
        Law.holds(!over.contains(boot), "what has ended does not come up", f::toString);
      }
      case DynoFact.DynoExited f -> {
        Law.same(latest, f.boot(), "only the present boot ends");
        over(boot);
        noDisk.add(boot);
      }
      case DynoFact.DynoLost f -> {
        Law.holds(lost.contains(f.host()), "a dyno is lost with its machine", f::toString);
        over(boot);
        told.add("cut " + boot);
      }
      case DynoFact.DiskDiscarded _ -> {
        Law.holds(discarded.add(boot), "a disk is lost once", boot::toString);
        noDisk.remove(boot);
      }
      case DynoFact.DynoErred f -> erred(f, boot);
      case DynoFact.DynoSignalled f -> {
        told.add(f.signal() + " " + boot);
        if (f.signal().equals("SIGKILL")) {
          toKill.remove(boot);
        }
      }
      case DynoFact.DynoCrashed f ->
          Law.holds(over.contains(boot), "what has crashed has ended", f::toString);
      case DynoFact.DynoCompleted f -> {
        Law.same(1, f.boot(), "a one-off dyno boots once");
        Law.holds(over.contains(boot), "what is complete has ended", f::toString);
      }
      case DynoFact.DynoRemoved f ->
          Law.holds(removed.add(f.dyno()), "a dyno is removed once", f::toString);
      case DynoFact.DynoIdled _,
          DynoFact.DynoUnidled _,
          DynoFact.MemoryMeasured _,
          DynoFact.FileWritten _,
          DynoFact.FileDeleted _ -> {}
    }
  }

  private void erred(DynoFact.DynoErred f, Boot boot) {
    if (f.code().equals("R99") || f.code().equals("R17")) {
      over(boot);
    }
    if (FATAL.contains(f.code())) {
      toKill.add(boot);
    }
    DynoBook.Row row = book.row(f.dyno());
    boolean memory = f.code().equals("R14");
    Law.holds(!memory || row.memory > row.quota, "R14 is told above the quota", f::toString);
  }

  private void started(DynoFact.DynoStarted fact, Boot boot, int latest) {
    Law.same(latest + 1, fact.boot(), "each boot has the next number");
    Boot before = new Boot(fact.dyno(), latest);
    Law.holds(
        latest == 0 || over.contains(before),
        "a boot begins when the one before has ended",
        fact::toString);
    begun.add(boot);
    boots.put(fact.dyno(), fact.boot());
    removed.remove(fact.dyno());
    told.add("start " + boot);
    started.add(fact.dyno());
    Law.holds(!fact.command().isEmpty(), "a boot has a command", fact::toString);
    Law.holds(!lost.contains(fact.host()), "a boot's machine is well", fact::toString);
  }

  private void over(Boot boot) {
    Law.holds(begun.contains(boot) && over.add(boot), "a boot ends in one way", boot::toString);
  }

  @Override
  public void effect(Effect effect) {
    switch (effect) {
      case Effect.StartDyno e -> asked.add("start " + new Boot(e.dyno(), e.boot()));
      case Effect.SignalDyno e ->
          asked.add("SIG" + e.signal() + " " + new Boot(e.dyno(), e.boot()));
      case Effect.CutDyno e -> asked.add("cut " + new Boot(e.dyno(), e.boot()));
      default -> {}
    }
  }

  @Override
  public void after(Instant now) {
    Law.same(told, asked, "what is told of dynos is done to them");
    Law.same(Set.of(), toKill, "what broke a limit is killed");
    Law.same(Set.of(), noDisk, "a boot's disk goes with it");
    for (DynoName name : started) {
      boolean wanted =
          ONE_OFFS.contains(name.process())
              || book.row(name).removed
              || name.index() <= Inside.quantity(platform, name.app(), name.process())
              || book.row(name).termAt.isPresent();
      Law.holds(wanted, "only what the formation wants is booted", name::toString);
    }
    for (DynoBook.Row row : book.rows()) {
      boolean forgotten = row.lost && !row.asleep && noticed.contains(row.host);
      Law.holds(!forgotten, "what went down with its machine goes on elsewhere", row::toString);
      if (row.running) {
        inTime(row, now);
      }
    }
  }

  private static void inTime(DynoBook.Row row, Instant now) {
    boolean told = row.termAt.isPresent() || row.killed;
    Law.holds(
        row.up || told || row.started.plus(BOOT).isAfter(now),
        "a boot ends in time",
        () -> row + " since " + row.started + ", now " + now);
    Law.holds(
        row.killed || row.termAt.filter(at -> !at.plus(EXIT).isAfter(now)).isEmpty(),
        "who does not end in time is killed",
        () -> row + " told at " + row.termAt + ", now " + now);
    Law.holds(
        !row.up || told || row.cycleAt.isAfter(now),
        "a dyno is cycled in time",
        () -> row + " due at " + row.cycleAt + ", now " + now);
  }
}
