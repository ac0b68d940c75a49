package dev.dynoscope.live.dyno.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A running {@link VictimMain}.
 *
 * @param run the id of its run
 * @param warden the pid of its warden
 * @param folder its run's folder
 */
record Victim(Process process, String run, long warden, Path folder) {
  /** Starts one with that kind of host, and waits until its dynos are up. */
  static Victim start(Path parent, String kind) throws IOException {
    Process process =
        new ProcessBuilder(
                Machine.javaTool("java"),
                "-cp",
                System.getProperty("java.class.path"),
                VictimMain.class.getName(),
                parent.toString(),
                kind)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader()) {
      String line = String.valueOf(said.readLine());
      int space = line.indexOf(' ');
      String run = line.substring(0, space);
      return new Victim(
          process,
          run,
          Long.parseLong(line.substring(space + 1)),
          parent.resolve(RunFolder.PREFIX + run));
    }
  }

  /** The process that clears up after a run, and was started by this one. */
  static ProcessHandle warden(RunFolder run) {
    return ProcessHandle.current()
        .children()
        .filter(child ->
            child.info().commandLine().orElse("").contains(Warden.class.getName() + " " + run.id()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no warden for " + run.id()));
  }

  /** The control groups of its dynos. */
  List<Path> cgroups() {
    Path top = Path.of("/sys/fs/cgroup");
    if (!Files.isDirectory(top)) {
      return List.of();
    }
    try (Stream<Path> all = Files.find(top, 6, (path, _) -> path.toString().contains(run))) {
      return all.toList();
    } catch (IOException | UncheckedIOException e) {
      throw new AssertionError("cannot look through the control groups", e);
    }
  }

  void kill() {
    process.destroyForcibly();
  }

  boolean nothingIsLeft() {
    return Mark.ofRun(run).processes().isEmpty()
        && !Files.exists(folder)
        && cgroups().isEmpty()
        && !ProcessHandle.of(warden).map(ProcStat::runs).orElse(false);
  }
}
