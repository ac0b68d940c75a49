package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.Folders;
import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Clears what runs have left behind that were ended together with their warden. */
final class Leftovers {
  private static final Logger LOG = Logger.getLogger(Leftovers.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** A folder that names no owner may belong to a run that is just about to write it. */
  private static final Duration OWNERLESS = Duration.ofMinutes(10);

  private Leftovers() {}

  static void clear(Path parent) throws IOException {
    List<Path> runs;
    try (Stream<Path> all = Files.list(parent)) {
      runs =
          all.filter(path -> path.getFileName().toString().matches(RunFolder.PREFIX + "[0-9a-f]+"))
              .filter(Files::isWritable)
              .filter(Leftovers::isAbandoned)
              .toList();
    }
    runs.forEach(Leftovers::clearRun);
  }

  private static boolean isAbandoned(Path folder) {
    return Owner.of(folder).map(owner -> !owner.lives()).orElseGet(() -> isOld(folder));
  }

  private static boolean isOld(Path folder) {
    try {
      Instant modified = Files.getLastModifiedTime(folder).toInstant();
      return modified.isBefore(Instant.now().minus(OWNERLESS));
    } catch (IOException e) {
      return false;
    }
  }

  private static void clearRun(Path folder) {
    String run = folder.getFileName().toString().substring(RunFolder.PREFIX.length());
    Mark mark = Mark.ofRun(run);
    try {
      Culling.untilNone(mark::processes, 1, PATIENCE);
      RunCgroups.remove(folder, run);
      Folders.delete(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "An earlier run left {0}", Reason.of(e));
    }
  }
}
