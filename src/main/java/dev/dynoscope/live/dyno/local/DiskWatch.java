package dev.dynoscope.live.dyno.local;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Tells disks that something in one of their folders has changed. One for all dynos: systems grant
 * few such watches.
 */
public final class DiskWatch implements AutoCloseable {
  /** The system's word is reliable but for a watch that could not be had. */
  private static final Duration RARELY = Duration.ofSeconds(5);

  /** Java's own watch looks every few seconds only where the system gives none. */
  private static final Duration OFTEN = Duration.ofMillis(250);

  private final WatchService service;
  private final ScheduledExecutorService beat;
  private final Map<WatchKey, WatchedDisk> disks = new ConcurrentHashMap<>();

  DiskWatch(WatchService service, ScheduledExecutorService beat) {
    this.service = service;
    this.beat = beat;
    Thread.ofPlatform().daemon().name("disk-watch").start(this::listen);
  }

  /** Reports changes of {@code disk} from now on. */
  public WatchedDisk watch(DiskView disk, WatchedDisk.Changes changes) {
    WatchedDisk watched = new WatchedDisk(this, beat, disk, changes);
    watched.begin(Machine.HAS_PROC || Machine.WINDOWS ? RARELY : OFTEN);
    return watched;
  }

  WatchKey register(Path folder, WatchedDisk disk) throws IOException {
    WatchKey key = folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    disks.put(key, disk);
    return key;
  }

  void forget(WatchKey key) {
    key.cancel();
    disks.remove(key);
  }

  private void listen() {
    try {
      while (true) {
        WatchKey key = service.take();
        key.pollEvents();
        WatchedDisk disk = disks.get(key);
        if (!key.reset()) {
          disks.remove(key);
        }
        if (disk != null) {
          disk.touched();
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      disks.clear();
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
