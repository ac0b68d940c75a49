package dev.dynoscope.live.dyno.local;

import dev.dynoscope.paas.Effect.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * All processes of one boot: the first, its descendants, whoever carries the boot's mark, and the
 * descendants of those seen before.
 */
final class DynoProcesses {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Mark mark;
  private final Termination termination = new Termination(this::running);

  /** In the order of being seen: a shell gets a signal before it can go on to its next command. */
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  DynoProcesses(ProcessHandle first, Mark mark) {
    this.mark = mark;
    seen.add(first);
  }

  void send(Signal signal) {
    switch (signal) {
      case HUP -> Hangup.send(running());
      case TERM -> termination.send();
      case KILL -> running().forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Waits, after SIGTERM, until none is left, or until {@code enough} says so. */
  void awaitEnd(BooleanSupplier enough) throws InterruptedException {
    Looks.until(() -> enough.getAsBoolean() || termination.hasEnded());
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
