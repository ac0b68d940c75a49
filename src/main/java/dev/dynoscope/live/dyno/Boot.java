package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Effect.StartDyno;
import java.util.List;

/**
 * What a cell is to run.
 *
 * @param port of the loopback address, lent for this boot; 0 where the dyno does not listen
 * @param news where the cell tells what happens in it
 */
public record Boot(StartDyno order, BootId id, int port, News news) {
  /** What a cell tells while it runs. */
  public interface News {
    /** How much memory its processes take together, in bytes; only when that has changed. */
    void memory(long bytes);

    /** Files new or changed, and files gone, since the last report. */
    void files(List<FileInfo> written, List<String> deleted);
  }
}
