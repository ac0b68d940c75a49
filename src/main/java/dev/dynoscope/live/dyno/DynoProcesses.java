package dev.dynoscope.live.dyno;

import dev.dynoscope.paas.Effect.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All processes of one boot: the first, its descendants, whoever carries the boot's mark, and the
 * descendants of those seen before.
 */
final class DynoProcesses {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ProcessHandle first;
  private final Mark mark;

  /** In the order of being seen: a shell gets a signal before it can go on to its next command. */
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  DynoProcesses(ProcessHandle first, Mark mark) {
    this.first = first;
    this.mark = mark;
    seen.add(first);
  }

  long pid() {
    return first.pid();
  }

  boolean firstRuns() {
    return first.isAlive();
  }

  void send(Signal signal) {
    switch (signal) {
      case TERM -> running().forEach(ProcessHandle::destroy);
      case KILL -> running().forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Kills what is left. */
  void endAll() throws InterruptedException {
    Culling.untilNone(this::running, 1, PATIENCE);
  }

  private synchronized List<ProcessHandle> running() {
    for (ProcessHandle each : new ArrayList<>(seen)) {
      each.descendants().forEach(seen::add);
    }
    seen.addAll(mark.processes());
    seen.removeIf(each -> !ProcStat.runs(each));
    return new ArrayList<>(seen);
  }
}
