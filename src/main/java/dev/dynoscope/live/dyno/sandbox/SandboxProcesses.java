package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.dyno.local.Culling;
import dev.dynoscope.live.dyno.local.Hangup;
import dev.dynoscope.live.dyno.local.ProcStat;
import dev.dynoscope.paas.Effect.Signal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * All processes of one sandbox. They have a root of their own, bubblewrap's first process inside:
 * nobody gets away from below it, it ends when the last of the others has, and with it all end.
 */
final class SandboxProcesses {
  private static final long BEAT_MILLIS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ProcessHandle root;

  /** Those that a signal was sent to. */
  private final Set<ProcessHandle> told = new LinkedHashSet<>();

  SandboxProcesses(ProcessHandle root) {
    this.root = root;
  }

  void send(Signal signal) {
    switch (signal) {
      case HUP -> Hangup.send(inside());
      case TERM -> terminate(inside());
      case KILL -> root.destroyForcibly();
    }
  }

  /** Waits, after SIGTERM, until none is left, or until {@code enough} says so. */
  void awaitEnd(BooleanSupplier enough) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runnable look =
        () -> {
          if (enough.getAsBoolean() || noneIsLeftAfterTerm()) {
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

  /** Kills what is left, and waits until it is gone. */
  void endAll() throws InterruptedException {
    Culling.untilNone(() -> ProcStat.runs(root) ? List.of(root) : List.of(), 1, PATIENCE);
  }

  /** What began while SIGTERM was being sent gets it too, once all the others have ended. */
  private synchronized boolean noneIsLeftAfterTerm() {
    if (!ProcStat.runs(root)) {
      return true;
    }
    told.removeIf(each -> !ProcStat.runs(each));
    if (told.isEmpty()) {
      terminate(inside());
    }
    return false;
  }

  private synchronized void terminate(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroy);
    told.addAll(processes);
  }

  /** Parents before their children: a shell gets a signal before it can go on. */
  private List<ProcessHandle> inside() {
    return root.descendants().filter(ProcStat::runs).toList();
  }
}
