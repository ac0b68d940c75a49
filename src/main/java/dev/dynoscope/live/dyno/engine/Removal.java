package dev.dynoscope.live.dyno.engine;

import dev.dynoscope.live.Beat;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Removes one thing from an engine; that it is not there is no error. */
final class Removal {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long BEAT_MILLIS = 40;

  private Removal() {}

  /** Ends a container and removes it; returns when it is gone. */
  static void container(Engine engine, String id) throws IOException, InterruptedException {
    if (!attempt(engine, id)) {
      again(engine, id);
    }
  }

  /** It may be ending, or removing itself, just now; that takes some engines a moment. */
  private static void again(Engine engine, String id) throws IOException, InterruptedException {
    CountDownLatch gone = new CountDownLatch(1);
    try (ScheduledExecutorService beat = Beat.named("engine-removal")) {
      var trying =
          beat.scheduleWithFixedDelay(
              () -> {
                if (isGone(engine, id)) {
                  gone.countDown();
                }
              },
              BEAT_MILLIS,
              BEAT_MILLIS,
              TimeUnit.MILLISECONDS);
      boolean came = gone.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      trying.cancel(false);
      if (!came) {
        throw new IOException(engine.name() + " does not remove container " + id);
      }
    }
  }

  private static boolean isGone(Engine engine, String id) {
    try {
      return attempt(engine, id);
    } catch (IOException e) {
      return true; // with its engine
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether it is gone now. */
  private static boolean attempt(Engine engine, String id)
      throws IOException, InterruptedException {
    try {
      engine.ask(
          docker -> docker.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
      return true;
    } catch (Refusal e) {
      return e.nothingThere();
    }
  }

  static void image(Engine engine, String id) throws IOException, InterruptedException {
    try {
      engine.ask(docker -> docker.removeImageCmd(id).withForce(true).exec());
    } catch (Refusal e) {
      throwUnlessGone(e);
    }
  }

  static void network(Engine engine, String id) throws IOException, InterruptedException {
    try {
      engine.ask(docker -> docker.removeNetworkCmd(id).exec());
    } catch (Refusal e) {
      throwUnlessGone(e);
    }
  }

  private static void throwUnlessGone(Refusal why) throws Refusal {
    if (!why.nothingThere()) {
      throw why;
    }
  }
}
