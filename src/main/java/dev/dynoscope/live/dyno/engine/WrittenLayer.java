package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.model.ChangeLog;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.Reason;
import dev.dynoscope.live.dyno.Boot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a dyno has written over its slug. The engine keeps that in a layer of its own and lists it;
 * we look again and again, less often while nothing happens, and never for more than a small part
 * of the time.
 */
final class WrittenLayer {
  private static final Logger LOG = Logger.getLogger(WrittenLayer.class.getName());
  private static final String APP = "/app/";

  /** The engine's word for what is gone; the others are for what is changed and what is new. */
  private static final int DELETED = 2;

  private static final long BRISK_MILLIS = 200;
  private static final long CALM_MILLIS = 1000;

  /** So many looks in vain, and they become rarer. */
  private static final int VAIN_LOOKS = 20;

  /** Looking takes at the most one part in so many of the time. */
  private static final long SHARE = 10;

  private final Engine engine;
  private final String container;
  private final SlugFiles slug;
  private final Boot.News news;
  private final ScheduledExecutorService beat;
  private NavigableMap<String, DiskStat> written = new TreeMap<>();
  private Set<String> gone = new TreeSet<>();
  private int inVain;
  private boolean closed;

  WrittenLayer(
      Engine engine,
      String container,
      SlugFiles slug,
      Boot.News news,
      ScheduledExecutorService beat) {
    this.engine = engine;
    this.container = container;
    this.slug = slug;
    this.news = news;
    this.beat = beat;
  }

  void begin() {
    again(BRISK_MILLIS);
  }

  private void again(long millis) {
    var _ =
        beat.schedule(() -> Thread.startVirtualThread(this::beat), millis, TimeUnit.MILLISECONDS);
  }

  private synchronized void beat() {
    if (closed) {
      return;
    }
    long began = System.nanoTime();
    try {
      look();
    } catch (IOException e) {
      LOG.log(Level.FINE, "A look at a dyno''s disk failed: {0}", Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    long tookMillis = (System.nanoTime() - began) / 1_000_000;
    long pause = inVain < VAIN_LOOKS ? BRISK_MILLIS : CALM_MILLIS;
    again(Math.max(pause, tookMillis * SHARE));
  }

  /** Takes a last look and stops; the processes have ended, and the container is still there. */
  synchronized List<FileInfo> close() throws InterruptedException {
    if (!closed) {
      closed = true;
      try {
        look();
      } catch (IOException e) {
        LOG.log(Level.FINE, "The last look at a dyno''s disk failed: {0}", Reason.of(e));
      }
    }
    return written.entrySet().stream().map(WrittenLayer::info).toList();
  }

  private void look() throws IOException, InterruptedException {
    NavigableMap<String, DiskStat> now = new TreeMap<>();
    Set<String> goneNow = new TreeSet<>();
    for (ChangeLog each : changes()) {
      if (each.getPath().startsWith(APP)) {
        take(each.getPath().substring(APP.length()), each.getKind(), now, goneNow);
      }
    }
    report(now, goneNow);
  }

  /** An engine that has nothing to tell says null. */
  private List<ChangeLog> changes() throws IOException, InterruptedException {
    return engine.ask(
        docker -> Objects.requireNonNullElse(docker.containerDiffCmd(container).exec(), List.of()));
  }

  private void take(String path, int kind, NavigableMap<String, DiskStat> now, Set<String> goneNow)
      throws IOException, InterruptedException {
    if (kind == DELETED) {
      goneNow.addAll(slug.below(path).keySet());
      return;
    }
    Optional<DiskStat> stat = DiskStat.of(engine, container, APP + path);
    if (stat.isPresent() && !stat.get().folder() && !slug.has(path, stat.get())) {
      now.put(path, stat.get());
    }
  }

  private void report(NavigableMap<String, DiskStat> now, Set<String> goneNow) {
    List<FileInfo> fresh =
        now.entrySet().stream()
            .filter(each -> !each.getValue().equals(written.get(each.getKey())))
            .map(WrittenLayer::info)
            .toList();
    Set<String> lost = new TreeSet<>(goneNow);
    lost.removeAll(gone);
    written.keySet().stream().filter(path -> !now.containsKey(path)).forEach(lost::add);
    written = now;
    gone = goneNow;
    if (fresh.isEmpty() && lost.isEmpty()) {
      inVain++;
    } else {
      inVain = 0;
      news.files(fresh, new ArrayList<>(lost), Boot.Contents.UNREADABLE);
    }
  }

  private static FileInfo info(Map.Entry<String, DiskStat> each) {
    return new FileInfo(each.getKey(), each.getValue().bytes());
  }
}
