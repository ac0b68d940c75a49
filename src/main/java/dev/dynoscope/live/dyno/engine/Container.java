package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.paas.Effect.Bounds;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One container: made for one boot, and removed with all that belongs to it. */
final class Container {
  /** Processes that are the keeper's: the first one, and the one that listens to us. */
  private static final int OURS = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EngineParts parts;
  private final Networks.Lent network;
  private final SlugFiles slug;
  private final Keeper keeper = new Keeper();
  private final FramePipe output = new FramePipe();
  private String id = "";

  private Container(EngineParts parts, Networks.Lent network, SlugFiles slug) {
    this.parts = parts;
    this.network = network;
    this.slug = slug;
  }

  /** Makes a container and begins the command in it; leaves nothing if that fails. */
  static Container start(EngineParts parts, Boot boot, Releases.Release release)
      throws IOException, InterruptedException {
    try {
      return attempt(parts, boot, release);
    } catch (Attached.Unheard e) {
      return attempt(parts, boot, release);
    }
  }

  private static Container attempt(EngineParts parts, Boot boot, Releases.Release release)
      throws IOException, InterruptedException {
    Container container = new Container(parts, parts.networks().lend(), release.files());
    try {
      container.create(boot, release.image());
      Attached attached =
          Attached.to(parts.engine(), container.id, container.keeper, container.output);
      parts.engine().ask(docker -> docker.startContainerCmd(container.id).exec());
      attached.awaitHearing(parts.engine());
      return container;
    } catch (IOException | RuntimeException | InterruptedException e) {
      container.discard();
      throw e;
    }
  }

  private void create(Boot boot, String image) throws IOException, InterruptedException {
    HostConfig host = hostConfig(boot);
    id =
        parts
            .engine()
            .ask(docker -> {
              CreateContainerCmd command =
                  docker
                      .createContainerCmd(image)
                      .withName(
                          "dynoscope-" + parts.owner().shortRun() + "-" + boot.id().folderName())
                      .withLabels(parts.owner().labels())
                      .withEntrypoint("sh", "-c", Keeper.SCRIPT, "dyno", boot.order().command())
                      .withCmd(List.of())
                      .withEnv(DynoEnvironment.of(boot))
                      .withUser(SlugStore.OWNER + ":" + SlugStore.OWNER)
                      .withWorkingDir("/app")
                      .withHostName(boot.id().hostName())
                      .withAttachStdin(true)
                      .withAttachStdout(true)
                      .withAttachStderr(true)
                      .withStdinOpen(true)
                      .withStdInOnce(true)
                      .withTty(false)
                      .withStopSignal("SIGKILL") // the keeper hears no signal: an engine would wait
                      .withHostConfig(host);
              if (boot.port() > 0) {
                command.withExposedPorts(ExposedPort.tcp(boot.port()));
              }
              return command.exec();
            })
            .getId();
  }

  private HostConfig hostConfig(Boot boot) {
    Bounds bounds = boot.order().bounds();
    HostConfig host =
        HostConfig.newHostConfig()
            .withAutoRemove(true)
            .withNetworkMode(network.id())
            .withCapDrop(Capability.ALL)
            .withSecurityOpts(List.of("no-new-privileges"))
            .withMemory(bounds.mostBytes())
            .withMemorySwap(bounds.mostBytes())
            .withPidsLimit((long) bounds.processes() + OURS)
            .withUlimits(Limits.of(parts.engine(), bounds.openFiles()))
            .withTmpFs(Map.of("/tmp", "size=" + bounds.tmpBytes() + ",mode=1777"))
            .withShmSize(bounds.tmpBytes())
            .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
    network.gateway().ifPresent(gateway -> host.withExtraHosts("host.docker.internal:" + gateway));
    if (boot.port() > 0) {
      String at = parts.engine().address().publishAt();
      host.withPortBindings(
          new PortBinding(
              Ports.Binding.bindIpAndPort(at, boot.port()), ExposedPort.tcp(boot.port())));
    }
    return host;
  }

  String id() {
    return id;
  }

  Keeper keeper() {
    return keeper;
  }

  InputStream output() {
    return output;
  }

  /** What was on its disk at the beginning. */
  SlugFiles slug() {
    return slug;
  }

  /** Nobody in it writes any more: its output is taken as fast as it comes. */
  void drain() {
    output.lift();
  }

  /** Ends it, and returns when the last of its output is here. */
  void finish() throws IOException, InterruptedException {
    kill();
    if (!output.awaitComplete(PATIENCE)) {
      throw new IOException("the end of its output does not come");
    }
  }

  /** Ends all that runs in it, by the engine. */
  void kill() throws IOException, InterruptedException {
    try {
      parts.engine().ask(docker -> docker.killContainerCmd(id).withSignal("KILL").exec());
    } catch (Refusal e) {
      // it has ended already
    }
  }

  /** Removes it; returns when nothing is left. */
  void close() throws IOException {
    keeper.orders().close();
    try {
      if (!id.isEmpty()) {
        Removal.container(parts.engine(), id);
      }
      parts.networks().giveBack(network);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void discard() {
    try {
      close();
    } catch (IOException e) {
      // the run's sweep gets it
    }
  }
}
