package dev.dynoscope.live.dyno.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Facts about one process that Java has no call for, or no reliable one.
 *
 * @param zombie whether it has ended and nobody has asked for its status yet
 * @param started when it was started, in whatever unit the system has: the same number and pid are
 *     the same process
 */
public record ProcStat(boolean zombie, String started) {
  /** Fields of proc(5) stat, counted from the one that follows the command's name. */
  private static final int STATE = 0;

  private static final int START_TIME = 19;

  /** Empty if there is no such process. */
  static Optional<ProcStat> of(long pid) {
    return Machine.HAS_PROC ? fromProc(pid) : fromJava(pid);
  }

  /** Whether the process still runs; a zombie does not. */
  public static boolean runs(ProcessHandle process) {
    return process.isAlive()
        && (!Machine.HAS_PROC || of(process.pid()).map(stat -> !stat.zombie()).orElse(false));
  }

  private static Optional<ProcStat> fromProc(long pid) {
    try {
      Path file = Path.of("/proc", String.valueOf(pid), "stat");
      String stat = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
      return Optional.of(new ProcStat(fields[STATE].equals("Z"), fields[START_TIME]));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<ProcStat> fromJava(long pid) {
    return ProcessHandle.of(pid)
        .map(process ->
            new ProcStat(
                false,
                process
                    .info()
                    .startInstant()
                    .map(at -> String.valueOf(at.toEpochMilli()))
                    .orElse("unknown")));
  }
}
