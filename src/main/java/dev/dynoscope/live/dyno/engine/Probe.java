package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.util.Optional;

/** Tries whether an engine really runs containers, and not only says so. */
final class Probe {
  private static final long FILES = 1024;

  private Probe() {}

  /**
   * Runs a container that does nothing, if the image for it is there; else sees that the engine
   * takes questions.
   *
   * @throws IOException with the reason why there can be none
   */
  static void run(Engine engine, RunOwner owner, Optional<String> image)
      throws IOException, InterruptedException {
    if (image.isEmpty()) {
      engine.architecture();
      return;
    }
    HostConfig host = HostConfig.newHostConfig().withUlimits(Limits.of(engine, FILES));
    String id =
        engine
            .ask(docker ->
                docker
                    .createContainerCmd(image.get())
                    .withLabels(owner.labels())
                    .withEntrypoint("sh", "-c", "exit 0")
                    .withHostConfig(host)
                    .withNetworkDisabled(true)
                    .exec())
            .getId();
    try {
      engine.ask(docker -> docker.startContainerCmd(id).exec());
    } catch (Refusal e) {
      throw new IOException(
          engine.name()
              + " at "
              + engine.address()
              + " answers, but runs no container: "
              + e.getMessage()
              + "; mend that, or name another engine with DOCKER_HOST.",
          e);
    } finally {
      Removal.container(engine, id);
    }
  }
}
