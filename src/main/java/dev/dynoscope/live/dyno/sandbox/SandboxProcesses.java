package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.dyno.local.Culling;
import dev.dynoscope.live.dyno.local.Hangup;
import dev.dynoscope.live.dyno.local.Looks;
import dev.dynoscope.live.dyno.local.ProcStat;
import dev.dynoscope.live.dyno.local.Termination;
import dev.dynoscope.paas.Effect.Signal;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * All processes of one sandbox. They have a root of their own, bubblewrap's first process inside:
 * nobody gets away from below it, it ends when the last of the others has, and with it all end.
 */
final class SandboxProcesses {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ProcessHandle root;
  private final Termination termination = new Termination(this::inside);

  SandboxProcesses(ProcessHandle root) {
    this.root = root;
  }

  void send(Signal signal) {
    switch (signal) {
      case HUP -> Hangup.send(inside());
      case TERM -> termination.send();
      case KILL -> root.destroyForcibly();
    }
  }

  /** Waits, after SIGTERM, until none is left, or until {@code enough} says so. */
  void awaitEnd(BooleanSupplier enough) throws InterruptedException {
    Looks.until(() -> enough.getAsBoolean() || noneIsLeftAfterTerm());
  }

  /** Kills what is left, and waits until it is gone. */
  void endAll() throws InterruptedException {
    Culling.untilNone(() -> ProcStat.runs(root) ? List.of(root) : List.of(), 1, PATIENCE);
  }

  /** The root ends by itself when it is the last. */
  private boolean noneIsLeftAfterTerm() {
    boolean last = termination.hasEnded();
    return last && !ProcStat.runs(root);
  }

  /** Parents before their children: a shell gets a signal before it can go on. */
  private List<ProcessHandle> inside() {
    return root.descendants().filter(ProcStat::runs).toList();
  }
}
