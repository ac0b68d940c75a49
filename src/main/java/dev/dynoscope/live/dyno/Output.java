package dev.dynoscope.live.dyno;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Reads what a dyno writes, line by line, on a thread of its own: reading a pipe blocks it. */
final class Output {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int BUFFER_BYTES = 8 * 1024;

  private final InputStream pipe;
  private final Throttle throttle = new Throttle();
  private final LineSplitter splitter;
  private final ScheduledFuture<?> refilling;
  private final Thread thread;

  private Output(
      InputStream pipe, String name, Consumer<String> lines, ScheduledExecutorService beat) {
    this.pipe = pipe;
    splitter =
        new LineSplitter(line -> {
          throttle.spend(line.length());
          lines.accept(line);
        });
    refilling =
        beat.scheduleAtFixedRate(
            throttle::refill, Throttle.BEAT_MILLIS, Throttle.BEAT_MILLIS, TimeUnit.MILLISECONDS);
    thread = Thread.ofPlatform().daemon().name("output-" + name).unstarted(this::read);
  }

  static Output reading(
      InputStream pipe, String name, Consumer<String> lines, ScheduledExecutorService beat) {
    Output output = new Output(pipe, name, lines, beat);
    output.thread.start();
    return output;
  }

  /** Reads what is left, now that every writer has ended; returns when the last line is out. */
  void finish() throws InterruptedException {
    refilling.cancel(false);
    throttle.lift();
    if (!thread.join(PATIENCE)) {
      thread.interrupt(); // somebody escaped and holds the pipe open
    }
  }

  private void read() {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (pipe) {
      for (int n = pipe.read(buffer); n >= 0; n = pipe.read(buffer)) {
        splitter.take(buffer, n);
      }
    } catch (IOException e) {
      // closed under us: what was read is what there is
    } catch (InterruptedException e) {
      return;
    }
    try {
      splitter.end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
