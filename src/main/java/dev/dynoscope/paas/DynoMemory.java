package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.DynoFact.MemoryMeasured;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.paas.Phase.Then;
import java.util.Locale;

/**
 * How much memory a dyno may take: above its quota it is warned (R14) and lives on, far above it is
 * ended (R15; Error Codes, Dev Center).
 */
final class DynoMemory {
  /** A change by one part in so many of the quota is told, so that a trembling is not. */
  private static final long PARTS = 20;

  private static final double MEGABYTE = 1024.0 * 1024;

  private final Eras eras;
  private final Scribe scribe;
  private final DynoOrders orders;

  DynoMemory(Eras eras, Scribe scribe, DynoOrders orders) {
    this.eras = eras;
    this.scribe = scribe;
    this.orders = orders;
  }

  /** The dyno's processes take another amount of memory than before. */
  Dyno measured(Dyno dyno, Input.MemoryMeasured input) {
    if (input.boot() != dyno.boot() || !dyno.running()) {
      return dyno;
    }
    Dyno measured = told(dyno.with(dyno.memory().measured(input.bytes())));
    long bytes = input.bytes();
    if (bytes >= dyno.berth().killAt()) {
      return vastlyExceeded(measured);
    }
    if (bytes <= dyno.berth().quota()) {
      return measured.with(measured.memory().within());
    }
    return dyno.memory().tellAt().isPresent() ? measured : firstExceeded(measured);
  }

  private Dyno told(Dyno dyno) {
    Memory memory = dyno.memory();
    long quota = dyno.berth().quota();
    boolean crossed = memory.bytes() > quota != memory.told() > quota;
    if (!crossed && Math.abs(memory.bytes() - memory.told()) < quota / PARTS) {
      return dyno;
    }
    scribe.note(Actor.DYNO, new MemoryMeasured(dyno.name(), dyno.boot(), memory.bytes(), quota));
    return dyno.with(memory.toldNow());
  }

  private Dyno firstExceeded(Dyno dyno) {
    logMemory(dyno);
    orders.error(dyno, "R14", "Memory quota exceeded", "");
    return again(dyno);
  }

  /** It is time to warn again. The line alone: what it tells is no news. */
  Dyno stillExceeded(Dyno dyno) {
    logMemory(dyno);
    scribe.log(dyno.name(), "Error R14 (Memory quota exceeded)");
    return again(dyno);
  }

  private Dyno again(Dyno dyno) {
    return dyno.with(dyno.memory().telling(scribe.now().plus(eras.now().dynos().memoryTold())));
  }

  private Dyno vastlyExceeded(Dyno dyno) {
    logMemory(dyno);
    orders.error(dyno, "R15", "Memory quota vastly exceeded", "");
    return orders.kill(dyno, Then.BURST, StopReason.MEMORY);
  }

  private void logMemory(Dyno dyno) {
    double bytes = dyno.memory().bytes();
    scribe.log(
        dyno.name(),
        String.format(
            Locale.ROOT,
            "Process running mem=%dMB(%.1f%%)",
            Math.round(bytes / MEGABYTE),
            bytes * 100 / dyno.berth().quota()));
  }
}
