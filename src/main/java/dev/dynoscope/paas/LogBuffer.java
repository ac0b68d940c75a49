package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.LogLine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The last lines of each app's log (Logging, Dev Center); older ones are gone from here. */
final class LogBuffer {
  /** Lines that are kept of an app. */
  private static final int KEPT = 1500;

  private final Map<AppName, ArrayDeque<Kept>> kept = new HashMap<>();

  private record Kept(Instant at, LogLine line) {}

  void add(Instant at, LogLine line) {
    ArrayDeque<Kept> lines = kept.computeIfAbsent(line.app(), _ -> new ArrayDeque<>());
    lines.addLast(new Kept(at, line));
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
  }

  /** The last {@code most} lines that {@code which} takes, as they are printed. */
  List<String> last(AppName app, int most, Predicate<LogLine> which) {
    List<String> found =
        kept.getOrDefault(app, new ArrayDeque<>()).stream()
            .filter(k -> which.test(k.line()))
            .map(k -> k.line().printed(k.at()))
            .toList();
    return found.subList(Math.max(0, found.size() - most), found.size());
  }

  void rename(AppName app, AppName to) {
    Optional.ofNullable(kept.remove(app)).ifPresent(lines -> kept.put(to, lines));
  }

  void forget(AppName app) {
    kept.remove(app);
  }
}
