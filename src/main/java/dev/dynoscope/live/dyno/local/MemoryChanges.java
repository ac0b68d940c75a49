package dev.dynoscope.live.dyno.local;

import java.util.function.LongConsumer;

/**
 * Passes on how much memory a dyno takes when that is news: at once when it has changed much, and
 * after a while when it has changed at all.
 */
final class MemoryChanges {
  /** One part in so many is much. */
  private static final long PARTS = 100;

  /** After so many measurements, any change is told. */
  private static final int PATIENCE = 10;

  private final LongConsumer report;
  private long told;
  private int untold;

  MemoryChanges(LongConsumer report) {
    this.report = report;
  }

  /** A measurement, in bytes. Called from one thread at a time. */
  void measured(long bytes) {
    untold++;
    long change = Math.abs(bytes - told);
    if (change * PARTS > told || (change > 0 && untold >= PATIENCE)) {
      told = bytes;
      untold = 0;
      report.accept(bytes);
    }
  }
}
