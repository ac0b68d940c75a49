package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends SIGHUP, which Java has no call for. */
public final class Hangup {
  private static final Logger LOG = Logger.getLogger(Hangup.class.getName());

  private Hangup() {}

  /** Where there is no such signal, processes are asked to end as at SIGTERM. */
  public static void send(List<ProcessHandle> processes) {
    if (Machine.WINDOWS) {
      processes.forEach(ProcessHandle::destroy);
      return;
    }
    List<String> words = new ArrayList<>(List.of("kill", "-HUP"));
    processes.forEach(process -> words.add(String.valueOf(process.pid())));
    try {
      new ProcessBuilder(words)
          .redirectInput(Machine.noInput())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "No SIGHUP could be sent: {0}", Reason.of(e));
    }
  }
}
