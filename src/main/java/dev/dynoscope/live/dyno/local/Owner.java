package dev.dynoscope.live.dyno.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that a run folder belongs to.
 *
 * @param started its start time: pids are used again
 */
record Owner(long pid, String started) {
  static final String FILE = "owner";

  static Owner ourselves() {
    long pid = ProcessHandle.current().pid();
    return new Owner(pid, ProcStat.of(pid).map(ProcStat::started).orElse("unknown"));
  }

  /** Empty if the folder does not say. */
  static Optional<Owner> of(Path folder) {
    try {
      String[] words = Files.readString(folder.resolve(FILE)).strip().split(" ", -1);
      return words.length == 2
          ? Optional.of(new Owner(Long.parseLong(words[0]), words[1]))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean lives() {
    return ProcStat.of(pid)
        .filter(stat -> !stat.zombie() && stat.started().equals(started))
        .isPresent();
  }

  /** As it is written into the folder. */
  @Override
  public String toString() {
    return pid + " " + started;
  }
}
