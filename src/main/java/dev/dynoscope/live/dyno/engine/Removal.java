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
  private static final long BEAT_MILLIS = 20;

  private Removal() {}

  /** Ends a container and removes it; returns when it is gone. */
  static void container(Engine engine, String id) throws IOException, InterruptedException {
    try {
      engine.ask(
          docker -> docker.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
    } catch (Refusal e) {
      awaitGone(engine, id, e); // it removes itself when it ends, which may be just now
    }
  }

  private static void awaitGone(Engine engine, String id, Refusal why)
      throws IOException, InterruptedException {
    CountDownLatch gone = new CountDownLatch(1);
    try (ScheduledExecutorService beat = Beat.named("engine-removal")) {
      var look =
          beat.scheduleWithFixedDelay(
              () -> {
                if (!exists(engine, id)) {
                  gone.countDown();
                }
              },
              0,
              BEAT_MILLIS,
              TimeUnit.MILLISECONDS);
      boolean came = gone.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      look.cancel(false);
      if (!came) {
        throw why;
      }
    }
  }

  private static boolean exists(Engine engine, String id) {
    try {
      engine.ask(docker -> docker.inspectContainerCmd(id).exec());
      return true;
    } catch (Refusal e) {
      return !e.nothingThere();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
