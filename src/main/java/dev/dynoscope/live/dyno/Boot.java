package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.FileKeeper.Kept;
import dev.dynoscope.live.FileKeeper.Opened;
import dev.dynoscope.paas.Effect.StartDyno;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a cell is to run.
 *
 * @param port of the loopback address, lent for this boot; 0 where the dyno does not listen
 * @param news where the cell tells what happens in it
 * @param back files that its disk has from the beginning, besides the slug
 */
public record Boot(StartDyno order, BootId id, int port, News news, List<Kept> back) {
  /** One with a disk that has nothing but the slug. */
  public Boot(StartDyno order, BootId id, int port, News news) {
    this(order, id, port, news, List.of());
  }

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

    /**
     * Files new or changed, and files gone, since the last report.
     *
     * @param disk where those that were written can be read
     */
    void files(List<FileInfo> written, List<String> deleted, Contents disk);
  }

  /** What is on a cell's disk. */
  @FunctionalInterface
  public interface Contents {
    /** That of which nothing can be read. */
    Contents UNREADABLE =
        path -> {
          throw new IOException(path + " cannot be read");
        };

    /**
     * Opens a file.
     *
     * @param path relative to the app's folder
     * @throws IOException when it is not there any more, or no plain file of this disk
     */
    Opened open(String path) throws IOException;
  }
}
