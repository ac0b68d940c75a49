package dev.dynoscope.live.dyno.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** SIGTERM for all processes of a dyno: each gets it once, and none is missed. */
public final class Termination {
  private final Supplier<List<ProcessHandle>> running;

  /** Who got it, and what was running there then. */
  private final Map<ProcessHandle, String> told = new LinkedHashMap<>();

  /** For those that {@code running} names, parents before their children. */
  public Termination(Supplier<List<ProcessHandle>> running) {
    this.running = running;
  }

  /** Sends it to all. */
  public synchronized void send() {
    running.get().forEach(this::tell);
  }

  /**
   * Whether none is left of those that got it, nor of those that began meanwhile, who get it now.
   * Those are looked for only when all the others have ended: it costs more.
   */
  public synchronized boolean hasEnded() {
    told.keySet().removeIf(each -> !ProcStat.runs(each));
    if (!told.isEmpty()) {
      List.copyOf(told.keySet()).forEach(this::tellIfDeaf);
      return false;
    }
    List<ProcessHandle> late = running.get();
    late.forEach(this::tell);
    return late.isEmpty();
  }

  /**
   * A child that a shell has just forked is still the shell for a moment, and loses what it hears
   * then when it becomes its program.
   */
  private void tellIfDeaf(ProcessHandle process) {
    String now = program(process);
    if (!now.isEmpty() && !now.equals(told.get(process))) {
      tell(process);
    }
  }

  private void tell(ProcessHandle process) {
    told.put(process, program(process));
    process.destroy();
  }

  /** Its words; empty where the system does not tell. */
  private static String program(ProcessHandle process) {
    try {
      Path words = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
      return Machine.HAS_PROC
          ? new String(Files.readAllBytes(words), StandardCharsets.ISO_8859_1)
          : "";
    } catch (IOException e) {
      return "";
    }
  }
}
