package dev.dynoscope.live.dyno.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The control groups of a run: they are outside of its folder, so it notes there where they are.
 * They carry the run's id in their names, and nobody else's are touched.
 */
final class RunCgroups {
  private static final String NOTE = "cgroups";
  private static final Path TOP = Path.of("/sys/fs/cgroup");

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long BEAT_MILLIS = 5;

  private RunCgroups() {}

  static String name(String run, String what) {
    return RunFolder.PREFIX + run + "-" + what;
  }

  /** Notes, before the first is made, which groups they will be in. */
  static void note(Path folder, List<Path> parents) throws IOException {
    Files.write(folder.resolve(NOTE), parents.stream().map(Path::toString).toList());
  }

  /**
   * Removes those of a run whose processes have ended: soon, for who has just been ended may still
   * be on the way out.
   *
   * @throws IOException if one is still there after a while
   */
  static void remove(Path folder, String run) throws IOException, InterruptedException {
    if (!Files.exists(folder.resolve(NOTE))) {
      return;
    }
    List<Path> parents = Files.readAllLines(folder.resolve(NOTE)).stream().map(Path::of).toList();
    CountDownLatch gone = new CountDownLatch(1);
    try (ScheduledExecutorService beat =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
      Runnable look =
          () -> {
            if (parents.stream().allMatch(parent -> removedFrom(parent, run))) {
              gone.countDown();
            }
          };
      var looks = beat.scheduleWithFixedDelay(look, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
      boolean all = gone.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      looks.cancel(false);
      if (!all) {
        throw new IOException("control groups in " + parents + ", named by " + run);
      }
    }
  }

  private static boolean removedFrom(Path parent, String run) {
    if (!parent.startsWith(TOP) || !Files.isDirectory(parent)) {
      return true;
    }
    try (DirectoryStream<Path> ours = Files.newDirectoryStream(parent, name(run, "*"))) {
      for (Path group : ours) {
        Files.deleteIfExists(group);
      }
      return true;
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }
}
