package dev.dynoscope.live.dyno.local;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.dyno.Boot.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Reports what changes on one disk, each change once. */
public final class WatchedDisk {
  /** Long enough to take in a file that is created and filled at once. */
  private static final long CALM_MILLIS = 20;

  /** Looking takes at the most one part in so many of the time. */
  private static final long SHARE = 5;

  private final DiskWatch watch;
  private final ScheduledExecutorService beat;
  private final DiskView disk;
  private final Changes changes;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private final AtomicBoolean lookIsDue = new AtomicBoolean();
  private final DiskState asUnpacked;
  private DiskState known;
  private volatile long waitMillis = CALM_MILLIS;
  private boolean closed;
  private @Nullable Future<?> slowly;

  /** Where changes go. */
  @FunctionalInterface
  public interface Changes {
    /** Files new or changed, and files gone, since the last report. */
    void report(List<FileInfo> written, List<String> deleted, Contents disk);
  }

  WatchedDisk(DiskWatch watch, ScheduledExecutorService beat, DiskView disk, Changes changes) {
    this.watch = watch;
    this.beat = beat;
    this.disk = disk;
    this.changes = changes;
    this.asUnpacked = disk.asUnpacked();
    this.known = disk.atBoot();
  }

  synchronized void begin(Duration slowBeat) {
    register(known);
    touched(); // the dyno may have written before it was watched
    slowly =
        beat.scheduleWithFixedDelay(
            this::touched, slowBeat.toMillis(), slowBeat.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Something may have changed: have a look soon. */
  void touched() {
    if (lookIsDue.compareAndSet(false, true)) {
      var _ =
          beat.schedule(
              () -> Thread.startVirtualThread(this::look), waitMillis, TimeUnit.MILLISECONDS);
    }
  }

  /** Takes a last look and stops. Returns what was written since the boot and is there still. */
  public synchronized List<FileInfo> close() {
    if (!closed) {
      look();
      closed = true;
      keys.values().forEach(watch::forget);
      if (slowly != null) {
        slowly.cancel(false);
      }
    }
    return known.writtenSince(asUnpacked);
  }

  private synchronized void look() {
    lookIsDue.set(false);
    if (closed) {
      return;
    }
    long began = System.nanoTime();
    try {
      compare(disk.now());
    } catch (IOException e) {
      touched(); // the disk is changing too fast
    }
    long tookMillis = (System.nanoTime() - began) / 1_000_000;
    waitMillis = Math.max(CALM_MILLIS, tookMillis * SHARE);
  }

  private void compare(DiskState now) {
    List<FileInfo> written = now.writtenSince(known);
    List<String> deleted = now.deletedSince(known);
    known = now;
    if (!written.isEmpty() || !deleted.isEmpty()) {
      changes.report(written, deleted, disk::open);
    }
    if (register(now)) {
      touched(); // a new folder may have been filled before it was watched
    }
  }

  /** Returns whether there were folders not watched until now. */
  private boolean register(DiskState state) {
    boolean anyNew = false;
    for (Path folder : state.folders()) {
      WatchKey key = keys.get(folder);
      if (key == null || !key.isValid()) {
        try {
          keys.put(folder, watch.register(folder, this));
          anyNew = true;
        } catch (IOException e) {
          keys.remove(folder); // gone again, or no watch to be had: the slow look must do
        }
      }
    }
    return anyNew;
  }
}
