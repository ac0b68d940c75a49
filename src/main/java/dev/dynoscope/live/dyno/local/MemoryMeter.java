package dev.dynoscope.live.dyno.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/**
 * Measures once a second how much memory the processes of each dyno take: what is resident and what
 * is swapped out, added up. Looks through {@code /proc} once for all dynos, and measures nothing on
 * systems that have none.
 */
public final class MemoryMeter {
  private static final long BEAT_MILLIS = 1000;

  /** A process that is just being started has the mark only once it has begun its program. */
  private static final int LOOKS = 3;

  private final Map<Mark, MemoryChanges> watched = new ConcurrentHashMap<>();
  private final Map<Long, Seen> seen = new HashMap<>();
  private final AtomicBoolean looking = new AtomicBoolean();

  /** What is known of a process: whose it is, or how often it was looked at in vain. */
  private record Seen(Mark owner, int looks) {
    static final Mark NOBODY = new Mark("", "");
  }

  /** Begins to measure, for as long as {@code beat} goes. */
  void begin(ScheduledExecutorService beat) {
    if (Machine.HAS_PROC) {
      var _ = beat.scheduleAtFixedRate(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Reports in bytes what the processes with {@code mark} take, when it has changed. */
  public void watch(Mark mark, LongConsumer report) {
    watched.put(mark, new MemoryChanges(report));
  }

  /** Reports of it no more. */
  public void forget(Mark mark) {
    watched.remove(mark);
  }

  private void beat() {
    if (!watched.isEmpty() && looking.compareAndSet(false, true)) {
      Thread.startVirtualThread(() -> {
        try {
          measure();
        } finally {
          looking.set(false);
        }
      });
    }
  }

  private synchronized void measure() {
    Map<Mark, Long> sums = new HashMap<>();
    Map<Long, Seen> still = new HashMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : all) {
        long pid = Long.parseLong(process.getFileName().toString());
        Seen known = look(process, seen.getOrDefault(pid, new Seen(Seen.NOBODY, 0)));
        still.put(pid, known);
        if (watched.containsKey(known.owner())) {
          sums.merge(known.owner(), ProcMemory.of(process), Long::sum);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return; // the next look may be luckier
    }
    seen.clear();
    seen.putAll(still);
    sums.forEach((mark, bytes) -> {
      MemoryChanges changes = watched.get(mark);
      if (changes != null) {
        changes.measured(bytes);
      }
    });
  }

  private static Seen look(Path process, Seen known) {
    return !known.owner().equals(Seen.NOBODY) || known.looks() == LOOKS
        ? known
        : new Seen(Mark.bootOf(process).orElse(Seen.NOBODY), known.looks() + 1);
  }
}
