package dev.dynoscope.live.dyno.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The control groups of a run: they are outside of its folder, so it notes there where they are.
 * They carry the run's id in their names, and nobody else's are touched.
 */
final class RunCgroups {
  private static final String NOTE = "cgroups";
  private static final Path TOP = Path.of("/sys/fs/cgroup");

  private RunCgroups() {}

  static String name(String run, String what) {
    return RunFolder.PREFIX + run + "-" + what;
  }

  /** Notes, before the first is made, which groups they will be in. */
  static void note(Path folder, List<Path> parents) throws IOException {
    Files.write(folder.resolve(NOTE), parents.stream().map(Path::toString).toList());
  }

  /** Removes those of a run whose processes have ended. */
  static void remove(Path folder, String run) throws IOException {
    if (Files.exists(folder.resolve(NOTE))) {
      for (String parent : Files.readAllLines(folder.resolve(NOTE))) {
        removeFrom(Path.of(parent), run);
      }
    }
  }

  private static void removeFrom(Path parent, String run) throws IOException {
    if (!parent.startsWith(TOP) || !Files.isDirectory(parent)) {
      return;
    }
    try (DirectoryStream<Path> ours = Files.newDirectoryStream(parent, name(run, "*"))) {
      for (Path group : ours) {
        Files.deleteIfExists(group);
      }
    }
  }
}
