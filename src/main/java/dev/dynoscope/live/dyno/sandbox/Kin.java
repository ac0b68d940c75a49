package dev.dynoscope.live.dyno.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the processes of a sandbox by who started them. */
final class Kin {
  private Kin() {}

  /** The only process that {@code parent} has started; empty if there is none. */
  static Optional<ProcessHandle> onlyChildOf(ProcessHandle parent) {
    return children(parent).stream().findFirst();
  }

  /** The kernel may know them at once; else all processes are looked through. */
  private static List<ProcessHandle> children(ProcessHandle parent) {
    String pid = String.valueOf(parent.pid());
    try {
      String pids = Files.readString(Path.of("/proc", pid, "task", pid, "children")).strip();
      return List.of(pids.split(" ", -1)).stream()
          .filter(each -> !each.isEmpty())
          .flatMap(each -> ProcessHandle.of(Long.parseLong(each)).stream())
          .toList();
    } catch (IOException e) {
      return parent.children().toList();
    }
  }
}
