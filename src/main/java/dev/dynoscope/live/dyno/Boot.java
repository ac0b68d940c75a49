package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Effect.StartDyno;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a cell is to run.
 *
 * @param port of the loopback address, lent for this boot; 0 where the dyno does not listen
 * @param news where the cell tells what happens in it
 */
public record Boot(StartDyno order, BootId id, int port, News news) {
  /**
   * What every dyno finds in its environment, in whatever cell: where it is, and what was ordered.
   * The way to programs is the cell's own.
   */
  public SortedMap<String, String> environment(String home, String tmp) {
    SortedMap<String, String> env = new TreeMap<>();
    env.put("HOME", home);
    env.put("LANG", "C.UTF-8");
    env.put("TMPDIR", tmp);
    env.putAll(order.env());
    if (order.listens()) {
      env.put("PORT", String.valueOf(port));
    }
    return env;
  }

  /** What a cell tells while it runs. */
  public interface News {
    /** How much memory its processes take together, in bytes; only when that has changed. */
    void memory(long bytes);

    /** Files new or changed, and files gone, since the last report. */
    void files(List<FileInfo> written, List<String> deleted);
  }
}
