package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Our end of the {@link Warden}: starts it, tells it what runs, and starts another if it dies. */
public final class LifeLine implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LifeLine.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** If each dies at once, something is wrong that another will not mend. */
  private static final int MOST_WARDENS = 20;

  private final Starter starter;
  private final RunFolder run;
  private final SortedSet<Long> pids = new TreeSet<>();
  private @Nullable Process warden;
  private int wardens;
  private boolean closed;

  LifeLine(Starter starter, RunFolder run) throws IOException, InterruptedException {
    this.starter = starter;
    this.run = run;
    begin();
  }

  /** Has this process ended when the program ends. */
  public synchronized void watch(long pid) {
    pids.add(pid);
    say("watch " + pid);
  }

  /** It has ended. */
  public synchronized void forget(long pid) {
    pids.remove(pid);
    say("forget " + pid);
  }

  /** Tells the warden that there is nothing to clear, and waits for its end. */
  @Override
  public void close() {
    Process last;
    synchronized (this) {
      say(Warden.REST);
      closed = true;
      last = warden;
    }
    if (last == null) {
      return;
    }
    try {
      last.getOutputStream().close();
      if (!last.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        last.destroyForcibly();
      }
    } catch (IOException e) {
      last.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void begin() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .directory(run.parent().toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Process started = starter.start(builder);
    wardens++;
    warden = started;
    pids.forEach(pid -> say("watch " + pid));
    var _ = started.onExit().thenRun(this::replace);
  }

  private synchronized void replace() {
    if (closed) {
      return;
    }
    warden = null;
    if (wardens == MOST_WARDENS) {
      LOG.severe("Too many wardens ended; if the program is killed now, dynos stay behind.");
      return;
    }
    try {
      begin();
    } catch (IOException e) {
      LOG.log(Level.SEVERE, "No warden: {0}", Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A warden that is gone cannot hear; the next one is told everything. */
  private void say(String line) {
    if (warden == null || closed) {
      return;
    }
    try {
      OutputStream out = warden.getOutputStream();
      out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException e) {
      LOG.log(Level.FINE, "The warden is gone", e);
    }
  }

  private List<String> command() throws IOException {
    return List.of(
        Machine.javaTool("java"),
        "-XX:+UseSerialGC",
        "-Xmx24m",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-Xshare:auto",
        "-cp",
        classPath(),
        Warden.class.getName(),
        run.id(),
        run.path().toString());
  }

  /** The one entry that holds the warden: the fewer it opens, the sooner it is there. */
  private static String classPath() throws IOException {
    try {
      return Path.of(Warden.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IOException("the program's own place has no path", e);
    }
  }
}
