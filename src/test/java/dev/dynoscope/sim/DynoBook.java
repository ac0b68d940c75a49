package dev.dynoscope.sim;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the journal has told of each dyno, kept by who checks it. */
final class DynoBook implements Law {
  /** One dyno: its latest boot. */
  static final class Row {
    final DynoName name;
    int boot;
    String host = "";
    Instant started = Instant.EPOCH;
    Instant cycleAt = Instant.MAX;
    String address = "";
    boolean running;
    boolean up;
    boolean lost;
    boolean asleep;
    boolean removed;
    Optional<Instant> termAt = Optional.empty();

    /** Whether the platform ended it; a crash that the learner asked for does not count. */
    boolean killed;

    long memory;
    long quota;

    private Row(DynoName name) {
      this.name = name;
    }

    private void start(DynoFact.DynoStarted fact, Instant at) {
      boot = fact.boot();
      host = fact.host();
      started = at;
      running = true;
      up = false;
      lost = false;
      asleep = false;
      removed = false;
      termAt = Optional.empty();
      killed = false;
      memory = 0;
    }

    private void over() {
      lost = false;
      running = false;
      up = false;
    }

    @Override
    public String toString() {
      return name + " boot " + boot + (running ? " running" : " over") + (lost ? " lost" : "");
    }
  }

  private final SortedMap<DynoName, Row> rows = new TreeMap<>();

  Row row(DynoName name) {
    return rows.computeIfAbsent(name, Row::new);
  }

  Collection<Row> rows() {
    return rows.values();
  }

  @Override
  public void entry(Entry entry) {
    if (!(entry.fact() instanceof DynoFact fact)) {
      return;
    }
    Row row = row(fact.dyno());
    switch (fact) {
      case DynoFact.DynoStarted f -> row.start(f, entry.at());
      case DynoFact.DynoUp f -> {
        row.up = true;
        row.address = f.address();
        row.cycleAt = f.cycleAt();
      }
      case DynoFact.DynoIdled _ -> row.asleep = true;
      case DynoFact.DynoUnidled _ -> row.asleep = false;
      case DynoFact.DynoSignalled f -> signalled(row, f, entry.at());
      case DynoFact.DynoLost _ -> {
        row.lost = true;
        row.running = false;
      }
      case DynoFact.DynoRemoved _ -> {
        row.removed = true;
        row.asleep = false;
        row.over();
      }
      case DynoFact.DynoExited _, DynoFact.DynoCrashed _, DynoFact.DynoCompleted _ -> row.over();
      case DynoFact.MemoryMeasured f -> {
        row.memory = f.bytes();
        row.quota = f.quota();
      }
      case DynoFact.DiskDiscarded _,
          DynoFact.DynoErred _,
          DynoFact.FileWritten _,
          DynoFact.FileDeleted _ -> {}
    }
  }

  private static void signalled(Row row, DynoFact.DynoSignalled fact, Instant at) {
    if (fact.signal().equals("SIGTERM")) {
      row.termAt = Optional.of(at);
    }
    boolean kill = fact.signal().equals("SIGKILL");
    row.killed |= kill && fact.reason() != DynoFact.StopReason.CRASH;
  }
}
