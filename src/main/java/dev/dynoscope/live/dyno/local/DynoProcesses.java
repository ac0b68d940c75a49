package dev.dynoscope.live.dyno.local;

import dev.dynoscope.paas.Effect.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * All processes of one boot: the first, its descendants, whoever carries the boot's mark, and the
 * descendants of those seen before.
 */
final class DynoProcesses {
  private static final long BEAT_MILLIS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ProcessHandle first;
  private final Mark mark;
  private final Termination termination = new Termination(this::running);

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
      case HUP -> Hangup.send(running());
      case TERM -> termination.send();
      case KILL -> running().forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Waits, after SIGTERM, until none is left, or until {@code enough} says so. */
  void awaitEnd(BooleanSupplier enough) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runnable look =
        () -> {
          if (enough.getAsBoolean() || termination.hasEnded()) {
            end.countDown();
          }
        };
    try (ScheduledExecutorService beat =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      var looks = beat.scheduleWithFixedDelay(look, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
      try {
        end.await();
      } finally {
        looks.cancel(false);
      }
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
