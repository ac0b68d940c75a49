package dev.dynoscope.live.dyno;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Knocks at a cell's port until it is opened, for as long as the cell runs. How long that may take
 * is a rule of the platform's and none of ours.
 */
final class ReadyProbe {
  private static final long BEAT_MILLIS = 15;

  private final ScheduledExecutorService beat;
  private final Cell cell;
  private final Runnable ready;

  private ReadyProbe(ScheduledExecutorService beat, Cell cell, Runnable ready) {
    this.beat = beat;
    this.cell = cell;
    this.ready = ready;
  }

  static void begin(ScheduledExecutorService beat, Cell cell, Runnable ready) {
    new ReadyProbe(beat, cell, ready).again();
  }

  private void again() {
    var _ =
        beat.schedule(
            () -> Thread.startVirtualThread(this::knock), BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void knock() {
    boolean opened = cell.listens();
    if (!cell.runs()) {
      return;
    }
    if (opened) {
      ready.run();
    } else {
      again();
    }
  }
}
