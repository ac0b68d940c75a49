package dev.dynoscope.live.dyno.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A running {@link VictimMain}.
 *
 * @param run the id of its run
 * @param warden the pid of its warden
 * @param folder its run's folder
 */
record Victim(Process process, String run, long warden, Path folder) {
  /** Starts one and waits until its dynos are up. */
  static Victim start(Path parent) throws IOException {
    Process process =
        new ProcessBuilder(
                Machine.javaTool("java"),
                "-cp",
                System.getProperty("java.class.path"),
                VictimMain.class.getName(),
                parent.toString())
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

  void kill() {
    process.destroyForcibly();
  }

  boolean nothingIsLeft() {
    return Mark.ofRun(run).processes().isEmpty()
        && !Files.exists(folder)
        && !ProcessHandle.of(warden).map(ProcStat::runs).orElse(false);
  }
}
