package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Waits in a process of its own for the program's end, however it comes, and ends all its dynos
 * then. Its input is the life line: {@code watch PID}, {@code forget PID} and {@link #REST}, a line
 * each, and at its end nobody holds the other end any more.
 */
public final class Warden {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A dyno may be just about to start, and carries no mark until it has. */
  private static final int LOOKS = 20;

  private static final int ATTEMPTS = 3;

  /** The line that sends it away: no dyno is left that it would have to end. */
  static final String REST = "rest";

  private final String run;
  private final Mark mark;
  private final Path folder;
  private final Map<Long, ProcessHandle> watched = new LinkedHashMap<>();
  private final CountDownLatch cleared = new CountDownLatch(1);
  private boolean rests;

  private Warden(String run, Path folder) {
    this.run = run;
    this.mark = Mark.ofRun(run);
    this.folder = folder;
  }

  /** Takes the run's id and its folder. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Warden warden = new Warden(args[0], Path.of(args[1]));
    // Ctrl-C goes to us as well, and ends a JVM when its hooks are through: ours waits for our work
    Runtime.getRuntime().addShutdownHook(new Thread(warden::awaitCleared));
    try {
      warden.read(System.in);
      if (!warden.rests) {
        warden.clear();
      }
    } finally {
      warden.cleared.countDown();
    }
  }

  private void read(InputStream lifeLine) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(lifeLine, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        obey(line);
      }
    } catch (IOException e) {
      // as good as its end
    }
  }

  private void obey(String line) {
    if (line.equals(REST)) {
      rests = true;
      return;
    }
    int space = line.indexOf(' ');
    long pid = Long.parseLong(line.substring(space + 1));
    if (line.startsWith("watch ")) {
      ProcessHandle.of(pid).ifPresent(process -> watched.put(pid, process));
    } else {
      watched.remove(pid);
    }
  }

  private void clear() throws IOException, InterruptedException {
    Culling.untilNone(this::left, LOOKS, PATIENCE);
    for (int attempt = 1; ; attempt++) {
      try {
        RunCgroups.remove(folder, run);
        Folders.delete(folder);
        return;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private List<ProcessHandle> left() {
    List<ProcessHandle> left = new ArrayList<>(mark.processes());
    for (ProcessHandle process : watched.values()) {
      left.add(process);
      process.descendants().forEach(left::add);
    }
    left.removeIf(process -> !ProcStat.runs(process));
    return left;
  }

  private void awaitCleared() {
    try {
      cleared.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
