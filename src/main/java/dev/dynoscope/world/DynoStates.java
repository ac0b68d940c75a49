package dev.dynoscope.world;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.RequestFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** All dynos of all apps, by name. */
public record DynoStates(SortedMap<DynoName, DynoState> byName) {
  static final DynoStates NONE = new DynoStates(SharingMap.empty());

  /** The dyno called {@code name}, if there is one. */
  public Optional<DynoState> find(DynoName name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The app's dynos in order. */
  public List<DynoState> of(AppName app) {
    return byName.values().stream().filter(d -> d.name().app().equals(app)).toList();
  }

  DynoStates after(DynoFact fact, Instant at) {
    return switch (fact) {
      case DynoFact.DynoStarted f -> with(started(f, at));
      case DynoFact.DynoUp f ->
          change(
              f,
              d -> d.up(f.address(), f.pid(), f.took(), at).with(d.notes().cycling(f.cycleAt())));
      case DynoFact.DynoIdled f -> with(idled(f, at));
      case DynoFact.DynoUnidled _ -> this;
      case DynoFact.DynoSignalled f ->
          f.reason() == StopReason.HANG_UP ? this : change(f, d -> signalled(d, f.reason(), at));
      case DynoFact.DynoExited f -> change(f, d -> d.in(ended(d), at));
      case DynoFact.DiskDiscarded f -> change(f, d -> d.discarded(f.lost()));
      case DynoFact.DynoCrashed f -> change(f, d -> d.crashed(f.retryAt(), at));
      case DynoFact.DynoRemoved f -> without(f.dyno());
      case DynoFact.DynoCompleted f -> without(f.dyno());
      case DynoFact.DynoErred f ->
          change(f, d -> d.with(d.notes().erred(f.code() + " " + f.title())));
      case DynoFact.MemoryMeasured f -> change(f, d -> d.measured(f.bytes(), f.quota()));
      case DynoFact.DynoLost f -> change(f, d -> d.in(DynoPhase.LOST, at));
      case DynoFact.FileWritten f -> change(f, d -> d.withWritten(put(d.written(), f.file())));
      case DynoFact.FileDeleted f -> change(f, d -> d.withWritten(drop(d.written(), f.path())));
    };
  }

  DynoStates after(BranchFact fact) {
    return fact instanceof BranchFact.FilesPutBack f
        ? find(f.dyno()).map(d -> with(d.withWritten(f.files()))).orElse(this)
        : this;
  }

  DynoStates after(RequestFact fact) {
    if (fact instanceof RequestFact.DynoQuarantined f) {
      return quarantined(f.dyno(), Optional.of(f.until()));
    }
    return fact instanceof RequestFact.DynoConnected f
        ? quarantined(f.dyno(), Optional.empty())
        : this;
  }

  /** What was on its way to sleep when its machine was lost sleeps as soon as that is noticed. */
  DynoStates after(HostFact fact, Instant at) {
    DynoStates changed = this;
    if (fact instanceof HostFact.HostLossNoticed noticed) {
      for (DynoState dyno : byName.values()) {
        boolean process = dyno.phase() == DynoPhase.LOST || dyno.phase() == DynoPhase.STOPPING;
        boolean sleeps = dyno.stopping().filter(StopReason.SLEEP::equals).isPresent();
        if (process && sleeps && dyno.host().equals(noticed.host())) {
          changed = changed.with(dyno.in(DynoPhase.IDLE, at));
        }
      }
    }
    return changed;
  }

  private DynoStates quarantined(DynoName dyno, Optional<Instant> until) {
    return find(dyno)
        .filter(d -> !d.notes().quarantinedUntil().equals(until))
        .map(d -> with(d.with(d.notes().quarantined(until))))
        .orElse(this);
  }

  /** One that runs is told to end; one that has no process sleeps at once. */
  private DynoState idled(DynoFact.DynoIdled f, Instant at) {
    Optional<DynoState> before = find(f.dyno());
    if (before.isEmpty()) {
      return DynoState.asleep(f, at);
    }
    return before.get().phase() == DynoPhase.CRASHED
        ? before.get().in(DynoPhase.IDLE, at)
        : before.get().stopping(StopReason.SLEEP, at);
  }

  /** Being killed on the way changes nothing of why it was to end. */
  private static DynoState signalled(DynoState dyno, StopReason reason, Instant at) {
    boolean kill = reason == StopReason.LIMIT || reason == StopReason.CRASH;
    boolean onTheWay = kill && dyno.phase() == DynoPhase.STOPPING;
    return dyno.stopping(onTheWay ? dyno.stopping().orElse(reason) : reason, at);
  }

  private static DynoPhase ended(DynoState dyno) {
    boolean sleeps = dyno.stopping().filter(StopReason.SLEEP::equals).isPresent();
    return sleeps ? DynoPhase.IDLE : DynoPhase.DOWN;
  }

  private DynoState started(DynoFact.DynoStarted f, Instant at) {
    Optional<DynoState> before = find(f.dyno());
    List<FileInfo> lost = before.map(DynoState::lost).orElse(List.of());
    DynoState starting = DynoState.starting(f, lost, at);
    return before
        .filter(d -> d.phase() == DynoPhase.LOST && !d.host().equals(f.host()))
        .map(d -> starting.with(starting.notes().moved(d.host())))
        .orElse(starting);
  }

  private static List<FileInfo> put(List<FileInfo> files, FileInfo file) {
    List<FileInfo> changed = new ArrayList<>(drop(files, file.path()));
    changed.add(file);
    changed.sort(Comparator.comparing(FileInfo::path));
    return Collections.unmodifiableList(changed);
  }

  private static List<FileInfo> drop(List<FileInfo> files, String path) {
    return files.stream().filter(f -> !f.path().equals(path)).toList();
  }

  private DynoStates change(DynoFact fact, UnaryOperator<DynoState> how) {
    return find(fact.dyno()).map(how).map(this::with).orElse(this);
  }

  private DynoStates with(DynoState dyno) {
    return new DynoStates(SharingMap.of(byName).with(dyno.name(), dyno));
  }

  private DynoStates without(DynoName name) {
    return new DynoStates(SharingMap.of(byName).without(name));
  }
}
