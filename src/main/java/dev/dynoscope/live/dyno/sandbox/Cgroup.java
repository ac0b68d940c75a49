package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.Effect.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The control group of one dyno.
 *
 * @param folders one for each controller, or one for all
 */
record Cgroup(int version, List<Path> folders) implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Cgroup.class.getName());

  /** Bubblewrap's own two processes. */
  private static final int OVERHEAD = 2;

  void limit(Bounds bounds) throws IOException {
    String most = String.valueOf(bounds.mostBytes());
    if (version == 1) {
      write("memory.limit_in_bytes", most);
      tryToWrite("memory.memsw.limit_in_bytes", most);
    } else {
      write("memory.max", most);
      tryToWrite("memory.swap.max", "0");
      tryToWrite("memory.oom.group", "1");
    }
    Files.writeString(
        folders.getLast().resolve("pids.max"), String.valueOf(bounds.processes() + OVERHEAD));
  }

  /** The files that take the pid of whoever is to be in it. */
  List<Path> doors() {
    return folders.stream().map(folder -> folder.resolve("cgroup.procs")).toList();
  }

  /** How many processes were killed because there was no memory left for them. */
  long killedForMemory() {
    Path counts = folders.getFirst().resolve(version == 1 ? "memory.oom_control" : "memory.events");
    try {
      for (String line : Files.readAllLines(counts)) {
        if (line.startsWith("oom_kill ")) {
          return Long.parseLong(line.substring("oom_kill ".length()).strip());
        }
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "Nobody knows whether memory ran out", e);
    }
    return 0;
  }

  /** Removes it; nobody is in it any more. */
  @Override
  public void close() {
    for (Path folder : folders) {
      try {
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "A cgroup stays until the program ends: {0}", Reason.of(e));
      }
    }
  }

  private void write(String file, String value) throws IOException {
    Files.writeString(folders.getFirst().resolve(file), value);
  }

  /** Some kernels count no swap. */
  private void tryToWrite(String file, String value) throws IOException {
    if (Files.exists(folders.getFirst().resolve(file))) {
      write(file, value);
    }
  }
}
