package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.Beat;
import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What all cells on this machine share. */
public record LocalParts(
    RunFolder run,
    SlugStore slugs,
    Starter starter,
    LifeLine lifeLine,
    DiskWatch watch,
    MemoryMeter memory,
    ScheduledExecutorService beat)
    implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LocalParts.class.getName());

  /**
   * Opens them for one way to run dynos.
   *
   * @throws IOException when no process can be started on this machine
   */
  public static LocalParts open(RunFolder run, SlugStore slugs)
      throws IOException, InterruptedException {
    Starter starter = new Starter();
    ScheduledExecutorService beat = Beat.named("cell-beat");
    MemoryMeter memory = new MemoryMeter();
    memory.begin(beat);
    return new LocalParts(
        run,
        slugs,
        starter,
        new LifeLine(starter, run),
        new DiskWatch(FileSystems.getDefault().newWatchService(), beat),
        memory,
        beat);
  }

  @Override
  public void close() {
    try {
      watch.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The disks are still watched: {0}", Reason.of(e));
    }
    beat.shutdownNow();
    lifeLine.close();
    starter.close();
  }
}
