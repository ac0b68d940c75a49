package dev.dynoscope.live.dyno;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What this machine holds of what leaks: counted before and after, it must be the same. */
final class Holdings {
  private Holdings() {}

  /** Counts by kind: open files of this program, mounts, namespaces. */
  static SortedMap<String, Integer> now() throws IOException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    counts.put("mounts", Files.readAllLines(Path.of("/proc/self/mountinfo")).size());
    counts.put("namespaces", namespaces().size());
    counts.put("open files", openFiles());
    return counts;
  }

  /** Files of the class path, and the like, are opened when they are needed: not counted. */
  private static int openFiles() throws IOException {
    int open = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path each : all) {
        open += target(each).matches("pipe:.*|socket:.*|anon_inode:.*|/proc/.*|.* .deleted.") ? 1 : 0;
      }
    }
    return open;
  }

  private static Set<String> namespaces() throws IOException {
    Set<String> found = new TreeSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : all) {
        for (String kind : new String[] {"mnt", "pid", "net", "ipc", "uts", "user", "cgroup"}) {
          String namespace = target(process.resolve("ns").resolve(kind));
          if (!namespace.isEmpty()) {
            found.add(namespace);
          }
        }
      }
    } catch (DirectoryIteratorException e) {
      throw new IOException(e);
    }
    return found;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // it is gone, or is not ours to see
    }
  }
}
